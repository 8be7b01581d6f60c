// Guatu 挂图: what pages gain from a script. Every page works without it; nothing here decides anything.
(() => {
  'use strict';

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const text = (key) => document.documentElement.dataset[key] || '';
  const vendor = (file) => document.documentElement.dataset.vendor + file;
  const once = (element, mark) => !element.dataset[mark] && (element.dataset[mark] = 'yes');

  /** A form is sent once: its button says so and waits. Coming back by the browser's button wakes it again. */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method === 'dialog' || (form.method === 'get' && !form.hasAttribute('hx-post'))) return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    busy(event.submitter || form.querySelector('button:not([type=button])'), true);
  });
  addEventListener('pageshow', () => all('form[data-sent], form[data-undone]').forEach(wake));
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.target.closest('form');
    if (form) wake(form);
  });

  function wake(form) {
    delete form.dataset.sent;
    delete form.dataset.undone;
    all('[aria-busy]', form).forEach((button) => busy(button, false));
  }

  // Not `disabled`: a disabled button's own name and value would not be sent.
  function busy(button, on) {
    if (!button) return;
    if (on) {
      button.dataset.word = button.innerHTML;
      button.setAttribute('aria-busy', 'true');
      if (button.dataset.busy) button.textContent = button.dataset.busy;
    } else {
      button.removeAttribute('aria-busy');
      if (button.dataset.word) button.innerHTML = button.dataset.word;
    }
  }

  document.addEventListener('click', (event) => {
    const target = event.target.closest('[data-close], [data-opens], [data-phrase], [data-copy], [data-print]');
    all('details.menu[open], details.act-box[open]').forEach((box) => {
      if (!box.contains(event.target)) box.open = false;
    });
    if (!target) return;
    const at = (name) => document.getElementById(target.dataset[name]);
    if ('close' in target.dataset) close(target.closest('.flash, dialog, details'));
    if (target.dataset.opens) at('opens').showModal();
    if (target.dataset.phrase) write(at('into'), target.dataset.phrase, true);
    if (target.dataset.copy) write(at('into'), at('copy').textContent.trim(), false);
    if ('print' in target.dataset) print();
  });

  function close(box) {
    if (box.matches('.flash')) box.remove();
    else if (box.close) box.close();
    else box.open = false;
  }

  function write(field, words, append) {
    field.value = append && field.value.trim() ? field.value.trimEnd() + '\n' + words : words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }

  /** Keys for the desk: `data-key="j"` is clicked (or focused, for fields) unless somebody is writing. */
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      const box = event.target.closest('details.menu[open], details.act-box[open]');
      if (box) {
        box.open = false;
        box.querySelector('summary').focus();
      }
    }
    const typing = event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing) return;
    if (event.key === 'j' || event.key === 'k') {
      if (step(event.key === 'j' ? 1 : -1)) return event.preventDefault();
      if (event.key === 'j' && held) return held.send();
    }
    const bound = all('[data-key]').find((one) => one.checkVisibility() && one.dataset.key.toLowerCase() === event.key.toLowerCase());
    if (!bound) return;
    event.preventDefault();
    bound.matches('textarea, select, [type=search]') ? bound.focus() : bound.click();
    if (bound.dataset.then) document.getElementById(bound.dataset.then).click();
  });

  /**
   * An act that can be taken back: `data-undo` on its button is how many seconds it waits in sight before it is sent.
   * Whoever leaves the page sends it at once.
   */
  let held = null;
  document.addEventListener('submit', (event) => {
    const form = event.target, button = event.submitter;
    if (!button?.dataset.undo || form.dataset.undone) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held?.stop();
    held = hold(form, button);
  }, true);
  document.addEventListener('click', (event) => {
    if (!held) return;
    if (event.target.closest('#undo-stop')) held.stop();
    if (event.target.closest('#undo-now')) held.send();
  });
  addEventListener('pagehide', () => held?.leave());

  function hold(form, button) {
    const bar = document.getElementById('undo');
    let left = Number(button.dataset.undo);
    const tick = () => {
      const words = bar.querySelector('[data-undo-words]');
      words.textContent = words.dataset.undoWords.replace('GRADE', form.elements.grade.value);
      bar.querySelector('[data-undo-left]').textContent = left;
      if (left-- <= 0) send();
    };
    const stop = () => {
      clearInterval(clock);
      bar.hidden = true;
      held = null;
    };
    const send = () => {
      stop();
      form.dataset.undone = 'yes';
      form.requestSubmit(button);
    };
    const leave = () => {
      stop();
      const body = new URLSearchParams(new FormData(form));
      if (button.name) body.append(button.name, button.value);
      // The draft saves its own last seconds as the page goes; neither waits for the other.
      body.delete('draft');
      fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual' });
    };
    const clock = setInterval(tick, 1000);
    bar.hidden = false;
    tick();
    return { stop, send, leave };
  }

  /** From one thing to settle to the next or the one before: `data-stop`; Tab goes into it, Enter saves it. */
  function step(by) {
    const stops = all('[data-stop]');
    if (!stops.length || all('[data-key=j], [data-key=k]').length) return false;
    const here = stops.findIndex((stop) => stop.contains(document.activeElement));
    const next = stops[Math.max(0, Math.min(stops.length - 1, here < 0 ? 0 : here + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
    return true;
  }

  document.addEventListener('change', (event) => {
    const field = event.target;
    if (field.matches('form[data-auto] select, form[data-auto] input[type=date], form[data-auto] input[type=checkbox]')) {
      field.form.requestSubmit();
    }
    if (field.matches('input[type=file]')) chosen(field);
    if (field.matches('[data-pick]')) picked(field);
  });

  document.addEventListener('input', (event) => {
    const field = event.target;
    const twin = field.dataset.twin && document.getElementById(field.dataset.twin);
    if (twin) twin.value = field.value;
  });

  /** Says before the upload what the server would refuse after it. */
  function chosen(field) {
    const list = field.closest('.upload')?.querySelector('[data-chosen]');
    if (!list) return;
    const limit = Number(field.dataset.limit || Infinity);
    list.replaceChildren(...[...field.files].map((file) => {
      const row = document.createElement('li');
      const size = document.createElement('span');
      size.className = 'size';
      size.textContent = file.size < 1048576 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1048576).toFixed(1)} MB`;
      row.append(file.name, size);
      if (file.size > limit) {
        const error = document.createElement('span');
        error.className = 'error';
        error.textContent = field.dataset.tooLarge;
        row.append(error);
      }
      return row;
    }));
    field.setCustomValidity([...field.files].some((file) => file.size > limit) ? field.dataset.tooLarge : '');
  }

  /**
   * Rows that are ticked: `data-pick="all"` ticks them all, also those on other pages, whose number is its value; the bar
   * of bulk acts shows how many. Whoever then leaves one out means only what is ticked.
   */
  function picked(field) {
    const table = field.closest('table');
    const every = table.querySelector('[data-pick=all]');
    const boxes = all('[data-pick=row]', table);
    if (field === every) boxes.forEach((box) => { box.checked = field.checked; });
    else if (every && !field.checked) every.checked = false;
    boxes.forEach((box) => box.closest('tr').classList.toggle('picked', box.checked));
    const count = every?.checked && every.name === 'all' ? Number(every.value) : boxes.filter((box) => box.checked).length;
    all('[data-picked]').forEach((place) => { place.textContent = count; });
    all('.bulk:not(.bulk-open)').forEach((bar) => { bar.hidden = count === 0; });
  }

  document.addEventListener('dragover', (event) => mark(event, true));
  document.addEventListener('dragleave', (event) => mark(event, false));
  document.addEventListener('drop', (event) => mark(event, false));
  function mark(event, on) {
    event.target.closest?.('.upload')?.classList.toggle('upload-over', on);
  }

  /**
   * The time that a speaker has: `data-countdown` minutes for whoever `data-for` names. It goes on where it stood when
   * the page comes again, and counts beyond nought.
   */
  all('[data-countdown]').forEach((clock) => {
    const key = 'guatu.countdown.' + clock.dataset.for;
    const kept = JSON.parse(sessionStorage.getItem(key) || '{}');
    let used = kept.used || 0, since = kept.since || null;
    const gone = () => used + (since ? Date.now() - since : 0);
    const show = () => {
      const left = Math.round((clock.dataset.countdown * 60000 - gone()) / 1000), bare = Math.abs(left);
      clock.textContent = `${left < 0 ? '−' : ''}${Math.floor(bare / 60)}:${String(bare % 60).padStart(2, '0')}`;
      clock.classList.toggle('over', left < 0);
    };
    document.querySelector('[data-countdown-go]')?.addEventListener('click', () => {
      used = gone();
      since = since ? null : Date.now();
      sessionStorage.setItem(key, JSON.stringify({ used, since }));
      show();
    });
    setInterval(show, 1000);
    show();
  });

  const loaded = {};
  function load(file) {
    loaded[file] ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = vendor(file);
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    return loaded[file];
  }

  function style(file) {
    loaded[file] ??= document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: vendor(file) }));
  }

  /** The process with its token: `data-bpmn` is the address of the XML, `data-active` and `data-passed` name elements. */
  async function drawProcess(box) {
    try {
      text('bpmnStyles').split(' ').forEach(style);
      const [answer] = await Promise.all([fetch(box.dataset.bpmn), load(text('bpmnFile'))]);
      if (!answer.ok) throw new Error(answer.statusText);
      const viewer = new window.BpmnJS({ container: box });
      await viewer.importXML(await answer.text());
      const canvas = viewer.get('canvas');
      const registry = viewer.get('elementRegistry');
      for (const state of ['passed', 'active']) {
        for (const id of (box.dataset[state] || '').split(' ')) if (registry.get(id)) canvas.addMarker(id, state);
      }
      show(canvas, canvas.zoom('fit-viewport') && canvas.viewbox().inner, 16);
      // On a narrow screen the whole would be unreadable: show where the token stands, the rest by dragging.
      const token = registry.get((box.dataset.active || '').split(' ')[0]);
      if (token && canvas.zoom() < 0.5) show(canvas, token, box.clientWidth / 4);
      box.querySelector('[data-waiting]')?.remove();
    } catch {
      box.textContent = box.dataset.failed || '';
    }
  }

  /** Puts a part of the drawing in the middle, with room around it. */
  function show(canvas, part, room) {
    const { outer } = canvas.viewbox();
    const scale = Math.min(1, outer.width / (part.width + 2 * room), outer.height / (part.height + 2 * room));
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({ x: part.x + (part.width - width) / 2, y: part.y + (part.height - height) / 2, width, height });
  }

  /** A chart beside its table: `data-chart` names the element that holds the ECharts option as JSON; its `palette` names our colours. */
  async function drawChart(box) {
    const option = JSON.parse(document.getElementById(box.dataset.chart).textContent);
    await load(text('chartsFile'));
    const tokens = getComputedStyle(document.documentElement);
    const colour = (name) => tokens.getPropertyValue('--' + name).trim();
    const font = { fontFamily: colour('font'), fontSize: 13, color: colour('muted') };
    const chart = window.echarts.init(box, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: font,
      color: (option.palette || ['accent', 'idle', 'done']).map(colour),
      aria: { enabled: true, decal: { show: false } },
      grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
      ...option,
      // An HTML tooltip would need inline styles, which the content policy forbids.
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, ...option.tooltip },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: font, ...option.legend }
    });
    new ResizeObserver(() => chart.resize()).observe(box);
  }

  const whenSeen = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      whenSeen.unobserve(target);
      target.matches('[data-bpmn]') ? drawProcess(target) : drawChart(target);
    }
  }, { rootMargin: '200px' });

  /** As cards the rows lose the browser's table semantics, so they are said again. */
  function sayTable(table) {
    const roles = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', 'thead th': 'columnheader', 'tbody th': 'rowheader', td: 'cell' };
    table.setAttribute('role', 'table');
    for (const [selector, role] of Object.entries(roles)) all(selector, table).forEach((part) => part.setAttribute('role', role));
  }

  /**
   * The bell rings when the server says that the number of unread notices is another; while no stream can be had, the
   * page asks now and then. A window that nobody sees holds no stream: a browser has few connections to one server.
   */
  function hearBell(said) {
    const NOW_AND_THEN = 45000, LONG_ENOUGH = 60000, SETTLED = 1500;
    const bell = () => document.getElementById('bell');
    let stream, asking, waiting, spoken = 0;
    const ring = () => htmx.trigger(bell(), 'ring');
    const ask = (on) => {
      clearInterval(asking);
      asking = on && setInterval(() => { ring(); listen(); }, NOW_AND_THEN);
    };
    const stop = () => {
      clearTimeout(waiting);
      stream?.close();
      stream = null;
    };
    const listen = () => {
      if (stream || document.hidden || !window.EventSource) return;
      stream = new EventSource(said.dataset.stream);
      stream.onopen = () => ask(false);
      stream.onerror = () => {
        if (stream?.readyState === EventSource.CLOSED) stop();
        ask(true);
      };
      stream.addEventListener('unread', (event) => { if (event.data !== bell().dataset.unread) ring(); });
    };
    const begin = () => {
      if (document.hidden) return;
      ask(true);
      waiting = setTimeout(listen, SETTLED);
    };
    // Said when there is more than before, and then not again for a while: nobody wants to hear each number.
    let before = Number(bell().dataset.unread);
    document.addEventListener('htmx:afterSettle', () => {
      const now = Number(bell()?.dataset.unread);
      if (now > before && Date.now() - spoken > LONG_ENOUGH) {
        spoken = Date.now();
        said.textContent = '';
        setTimeout(() => { said.textContent = said.dataset.words; }, 100);
      }
      before = now;
    });
    document.addEventListener('visibilitychange', () => {
      stop();
      ask(false);
      if (!document.hidden) ring();
      begin();
    });
    addEventListener('pagehide', () => { stop(); ask(false); });
    addEventListener('pageshow', (event) => event.persisted && begin());
    begin();
  }

  /**
   * A screen that nobody stands by: after so many seconds as `data-turn` says, the page that `data-next` names takes its
   * place. What cannot be had leaves the last one standing, and it says since when; what is shut is loaded anew and says so.
   */
  function turnPages() {
    const GONE = [401, 403, 404];
    const screen = () => document.querySelector('[data-turn]');
    let stopped = false, seen = new Date();
    const turn = async () => {
      if (stopped) return;
      try {
        const answer = await fetch(screen().dataset.next);
        if (GONE.includes(answer.status)) return location.reload();
        if (!answer.ok) throw new Error(answer.statusText);
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        document.getElementById('wall-year').replaceWith(page.getElementById('wall-year'));
        screen().replaceWith(page.querySelector('[data-turn]'));
        seen = new Date();
      } catch {
        const away = document.getElementById('wall-away');
        away.hidden = false;
        away.querySelector('time').textContent = seen.toTimeString().slice(0, 5);
      }
    };
    setInterval(turn, Number(screen().dataset.turn) * 1000);
    document.addEventListener('click', (event) => {
      const button = event.target.closest('[data-pause]');
      if (!button) return;
      stopped = !stopped;
      [button.textContent, button.dataset.pause] = [button.dataset.pause, button.textContent];
    });
  }

  function dress(root) {
    all('[data-bpmn], [data-chart]', root).forEach((box) => once(box, 'drawn') && whenSeen.observe(box));
    all('table.cards', root).forEach((table) => once(table, 'said') && sayTable(table));
    all('.bulk:not(.bulk-open)', root).forEach((bar) => { bar.hidden = true; });
    all('.queue [aria-current]', root).forEach((one) => { one.closest('.queue').scrollTop = one.offsetTop - 96; });
    all('.strip-wrap', root).forEach((wrap) => {
      const today = wrap.querySelector('.today')?.getBoundingClientRect();
      if (today) wrap.scrollLeft = today.left - wrap.getBoundingClientRect().left - wrap.clientWidth / 2;
    });
    root.querySelector('.problems')?.focus();
  }

  document.addEventListener('DOMContentLoaded', () => {
    dress(document);
    const said = document.getElementById('bell-said');
    if (said && window.htmx) hearBell(said);
    if (document.querySelector('[data-turn]')) turnPages();
  });
  document.addEventListener('htmx:afterSwap', (event) => dress(event.target.parentElement || document));
})();
