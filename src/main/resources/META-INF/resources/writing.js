// What is typed is not lost: drafts that keep themselves, a copy in the browser until the server has it, two windows
// that know of each other, and a session that ends without taking anything along. Words come from the page.
(() => {
  'use strict';

  const PREFIX = 'guatu-draft|', HANDED_IN = 'guatu-handed-in', PAUSE = 2000, AGAIN = 15000, FORGET = 7 * 86400000;
  const OWN = new Set(['once', 'version', 'draft', 'draftUnit', 'draftSeen', 'draftNext', 'returnTo']);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const script = { 'HX-Request': 'true' };
  const words = () => document.getElementById('writing-words')?.dataset || {};
  const person = () => words().person;
  const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words()[key] || '');
  const clock = (time) => new Date(time).toTimeString().slice(0, 5);
  const wants = (form) => form?.elements?.draft?.value;

  // ---- What stands in a form ----------------------------------------------------------------------------------

  const typed = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !OWN.has(name));
  const grouped = (entries) => entries.reduce((map, [name, value]) => map.set(name, [...(map.get(name) || []), value]), new Map());
  const flat = (fields) => Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value]));
  const sorted = (entries) => JSON.stringify([...grouped(entries.map(plain))].sort(([one], [other]) => (one < other ? -1 : 1)));
  const same = (one, other) => sorted(one) === sorted(other);
  const plain = ([name, value]) => [name, value.replace(/\r\n?/g, '\n')];

  function fill(form, entries) {
    const left = grouped(entries);
    for (const field of form.elements) {
      if (!field.name || OWN.has(field.name) || ['file', 'submit', 'button'].includes(field.type)) continue;
      const values = left.get(field.name) || [];
      if (field.type === 'hidden') {
        values.shift(); // its place among its name's values is taken, whatever the page says now
        continue;
      }
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else if (field.type === 'select-multiple') [...field.options].forEach((one) => { one.selected = values.includes(one.value); });
      else if (values.length) field.value = values.shift();
    }
    all('[maxlength], [data-most]', form).forEach(count);
  }

  // ---- The copy in this browser, until the server has it --------------------------------------------------------

  const slot = (form) => [PREFIX.slice(0, -1), person(), form.elements.draft.value, form.elements.draftUnit?.value || ''].join('|');
  const states = new WeakMap();

  function state(form) {
    if (!states.has(form)) {
      const seen = all('[name=draftSeen]', form).map((field) => field.value);
      states.set(form, { seen, once: form.elements.once.value, saved: 0, typedAt: 0, drawn: typed(form) });
    }
    return states.get(form);
  }

  function store(act) {
    try {
      return act(localStorage);
    } catch {
      return null; // a browser that keeps nothing: the server's draft has to do
    }
  }

  function copy(form) {
    const { seen, once } = state(form);
    store((local) => local.setItem(slot(form) + '|' + once, JSON.stringify({ at: Date.now(), seen, entries: typed(form) })));
  }

  const drop = (form) => store((local) => local.removeItem(slot(form) + '|' + state(form).once));
  const kept = (prefix) => store((local) => Object.keys(local).filter((key) => key.startsWith(prefix))) || [];
  const read = (key) => store((local) => JSON.parse(local.getItem(key)));

  /** What the server took, what a person who signed out leaves, and what is a week old is kept no longer. */
  function forget() {
    const said = document.cookie.split('; ').find((one) => one.startsWith(HANDED_IN + '='));
    const what = said && decodeURIComponent(said.slice(HANDED_IN.length + 1).replace(/\+/g, ' '));
    if (said) document.cookie = HANDED_IN + '=; path=/; max-age=0; samesite=strict';
    for (const key of kept(PREFIX)) {
      const [, who, form] = key.split('|');
      const over = what && (what.startsWith('*') ? who === what.slice(1) : who === person() && what.split('|').includes(form));
      if (over || Date.now() - (read(key)?.at || 0) > FORGET) store((local) => local.removeItem(key));
    }
  }

  /** Brings back what the server never got; what was written beside it since is shown too, unless it is known already. */
  function restore(form, known) {
    const copies = kept(slot(form) + '|').map((key) => ({ key, ...read(key) })).filter((one) => one.entries);
    copies.sort((one, other) => other.at - one.at);
    let first = true;
    for (const one of copies) {
      const here = state(form);
      store((local) => local.removeItem(one.key));
      if (known && same(one.entries, known)) continue;
      if (same(one.entries, typed(form))) {
        here.seen = [...new Set([...here.seen, ...one.seen])];
        if (document.querySelector('.problems')) {
          here.typedAt = one.at;
          copy(form);
          later(form, PAUSE);
        }
      } else if (first && one.seen.some((revision) => here.seen.includes(revision))) {
        fill(form, one.entries);
        here.seen = [...new Set([...here.seen, ...one.seen])];
        here.typedAt = one.at;
        copy(form);
        note(form, say('restored', clock(one.at)));
        open(form);
        later(form, PAUSE);
      } else {
        offer(form, { fields: Object.fromEntries(grouped(one.entries)), by: say('you'), at: clock(one.at) }, 'here');
      }
      first = false;
    }
  }

  function open(form) {
    for (let box = form.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
  }

  // ---- The draft at the server ---------------------------------------------------------------------------------

  function note(form, text, wrong = false) {
    const place = form.querySelector('[data-saved]');
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('error', wrong);
  }

  function later(form, pause) {
    const here = state(form);
    clearTimeout(here.timer);
    here.timer = setTimeout(() => keep(form), pause);
  }

  const waits = (form) => state(form).typedAt > state(form).saved || uploads(form).length > 0;

  /** Where a field lists the files that are stored for it; nothing for a field that takes none. */
  const shelf = (field) => field.closest('.upload')?.querySelector('ul.files:not([data-chosen])');

  /** Those files whose field takes stored ones: they are sent at once and stay in the draft. */
  const uploads = (form) => all('input[type=file]', form)
    .filter(shelf)
    .flatMap((field) => [...field.files].filter((file) => file.size <= Number(field.dataset.limit || Infinity)).map((file) => [field, file]));

  function body(form, files) {
    const here = state(form);
    const next = `${here.once}.${here.count = (here.count || 0) + 1}`;
    const entries = [...typed(form), ...all('[name=draft], [name=draftUnit]', form).map((one) => [one.name, one.value]),
      ...here.seen.map((one) => ['draftSeen', one]), ['draftNext', next]];
    here.seen = [...here.seen, next];
    if (!files.length) return new URLSearchParams(entries);
    const sent = new FormData();
    entries.forEach(([name, value]) => sent.append(name, value));
    files.forEach(([field, file]) => sent.append(field.name, file));
    return sent;
  }

  /** One at a time; answers whether the server has all of it. */
  function keep(form) {
    const here = state(form);
    clearTimeout(here.timer);
    if (here.keeping) return here.keeping.then(() => (waits(form) ? keep(form) : here.sound));
    if (form.dataset.sent || here.blocked) return Promise.resolve(false);
    here.keeping = send(form).finally(() => { here.keeping = null; });
    return here.keeping;
  }

  async function send(form) {
    const here = state(form), files = uploads(form), begun = Date.now(), sent = body(form, files);
    copy(form);
    note(form, say(files.length ? 'uploading' : 'saving'));
    let answer;
    try {
      answer = await fetch('/drafts', { method: 'POST', headers: script, body: sent });
    } catch {
      note(form, say(files.length ? 'offlineFiles' : 'offline'), true);
      later(form, AGAIN);
      return here.sound = false;
    }
    if (answer.status === 401) {
      note(form, say('ended'), true);
      ended();
      return here.sound = false;
    }
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      here.saved = begun;
      here.seen = here.seen.slice(-1);
      files.forEach(([field]) => { field.value = ''; field.dispatchEvent(new Event('change', { bubbles: true })); });
      told.files.forEach((file) => stored(form, file));
      told.refused.forEach((why) => refused(files[0]?.[0], why));
      contact();
      if (waits(form)) {
        note(form, say('unsaved'));
        later(form, PAUSE);
      } else {
        note(form, told.words);
        drop(form);
      }
      return here.sound = true;
    }
    note(form, told.words || say('refused'), true);
    if (answer.status === 409) {
      here.blocked = true;
      if (told.other) offer(form, told.other, 'other');
    } else {
      later(form, AGAIN);
    }
    return here.sound = false;
  }

  function stored(form, file) {
    const field = all('input[type=file]', form).find((one) => one.name === file.field);
    const row = document.createElement('li'), label = document.createElement('label'), box = document.createElement('input'), size = document.createElement('span');
    Object.assign(box, { type: 'checkbox', name: file.field, value: file.id, checked: true, className: 'me-2' });
    label.className = 'choice';
    label.append(box, ' ' + file.name);
    size.className = 'size';
    size.textContent = file.size < 1048576 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1048576).toFixed(1)} MB`;
    row.append(label, ' ', size);
    shelf(field).append(row);
  }

  function refused(field, why) {
    const row = document.createElement('li');
    row.className = 'error';
    row.textContent = why;
    field?.closest('.upload').querySelector('[data-chosen]').append(row);
  }

  /** The last seconds: asked for while the page goes, whether or not anybody hears the answer. */
  function last(form) {
    if (form.dataset.sent || state(form).blocked || state(form).typedAt <= state(form).saved) return;
    const sent = body(form, []);
    copy(form);
    fetch('/drafts', { method: 'POST', headers: script, body: sent, keepalive: true }).catch(() => {});
  }

  // ---- Two windows -----------------------------------------------------------------------------------------------

  const OTHER = { other: ['useMine', 'useTheirs'], here: ['leaveThat', 'takeThat'] };

  /** Both texts side by side; nothing is kept over the other until somebody chooses. */
  function offer(form, other, kind) {
    const entries = flat(other.fields);
    const mine = grouped(typed(form)), theirs = grouped(entries);
    const names = [...new Set([...mine.keys(), ...theirs.keys()])]
      .filter((name) => (mine.get(name) || []).join('\n') !== (theirs.get(name) || []).join('\n'));
    const panel = document.createElement('div');
    panel.className = 'notice notice-warn two-texts';
    panel.setAttribute('role', 'alert');
    panel.tabIndex = -1;
    const title = document.createElement('p');
    title.append(Object.assign(document.createElement('b'), { textContent: say(kind === 'other' ? 'written' : 'left', other.by, other.at) }));
    const table = document.createElement('div');
    table.className = 'two-texts-rows';
    for (const name of names.filter((one) => shown(form, one))) {
      const label = Object.assign(document.createElement('b'), { textContent: shown(form, name) });
      table.append(label, text(say('mine'), mine.get(name)), text(other.by + ' ' + other.at, theirs.get(name)));
    }
    const act = (key, does) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: say(key) });
      button.addEventListener('click', () => { panel.remove(); does(); });
      return button;
    };
    const choice = document.createElement('div');
    choice.className = 'acts mt-2';
    const [leave, take] = OTHER[kind];
    const settle = () => {
      const here = state(form);
      if (other.revision !== undefined) here.seen = [other.revision];
      here.blocked = false;
      here.typedAt = Date.now();
      keep(form);
    };
    choice.append(act(leave, settle), act(take, () => { fill(form, entries); settle(); }));
    panel.append(title, table, choice);
    form.prepend(panel);
    open(form);
    panel.focus();
  }

  function text(head, values = []) {
    const box = document.createElement('div');
    box.append(Object.assign(document.createElement('small'), { textContent: head }), Object.assign(document.createElement('p'), { textContent: values.filter(Boolean).join('\n') || '—' }));
    return box;
  }

  /** The words beside a field; null for what nobody types. */
  function shown(form, name) {
    const field = [...form.elements].find((one) => one.name === name && one.type !== 'hidden' && one.type !== 'submit');
    if (!field) return null;
    if (['radio', 'checkbox'].includes(field.type)) return field.closest('fieldset')?.querySelector('legend')?.textContent.trim() || null;
    return (field.labels?.[0]?.firstChild?.textContent || field.getAttribute('aria-label') || name).trim();
  }

  // ---- The session -----------------------------------------------------------------------------------------------

  let end = 0, heard = Date.now(), alarm;

  const contact = () => { heard = Date.now(); };
  const banner = () => document.getElementById('session-note');

  async function ask(goesOn) {
    const answer = await fetch(goesOn ? '/session/continued' : '/session', { method: goesOn ? 'POST' : 'GET', headers: script });
    if (answer.status === 401) return { person: null, seconds: 0 };
    if (!answer.ok) throw new Error(answer.statusText);
    const told = await answer.json();
    if (String(told.person) === person()) arm(told.seconds);
    return told;
  }

  function arm(seconds) {
    end = Date.now() + seconds * 1000;
    clearTimeout(alarm);
    alarm = setTimeout(warn, Math.max(0, end - Date.now() - Number(words().warning) * 1000) + 500);
    banner().hidden = true;
  }

  /** Other windows may have kept the session going: asked before it is said. */
  async function warn() {
    const told = await ask(false).catch(() => null);
    if (!told) return void (alarm = setTimeout(warn, AGAIN));
    if (String(told.person) !== person()) return ended();
    const left = Math.max(0, end - Date.now());
    if (left > Number(words().warning) * 1000) return;
    tell(say('ends', Math.max(1, Math.round(left / 60000))), say('goOn'), () => ask(true).catch(() => {}));
    clearTimeout(alarm);
    alarm = setTimeout(async () => {
      const now = await ask(false).catch(() => null);
      if (now && String(now.person) !== person()) ended();
      else if (now) warn();
    }, left + 1500);
  }

  function ended() {
    tell(say('over'), say('signIn'), () => signIn());
  }

  function tell(sentence, button, act) {
    const place = banner();
    place.setAttribute('role', 'alert');
    place.querySelector('p').textContent = sentence;
    const click = place.querySelector('button');
    click.textContent = button;
    click.onclick = act;
    place.hidden = false;
  }

  /** Asks for the password where the reader is; answers whether the same person is signed in again. */
  function signIn() {
    const box = document.getElementById('sign-in-again'), form = box.querySelector('form'), problem = box.querySelector('.error');
    problem.hidden = true;
    if (!box.open) box.showModal();
    return new Promise((done) => {
      form.onsubmit = async (event) => {
        event.preventDefault();
        event.stopPropagation();
        const answer = await fetch('/sign-in', { method: 'POST', headers: script, body: new URLSearchParams(new FormData(form)) }).catch(() => null);
        if (answer?.ok) {
          form.reset();
          box.close('in');
        } else {
          problem.textContent = answer ? await answer.text() : say('offlineSend');
          problem.hidden = false;
        }
      };
      box.onclose = async () => {
        const back = box.returnValue === 'in';
        box.returnValue = '';
        if (back) {
          await ask(false).catch(() => {});
          all('form').filter(wants).forEach((one) => { if (waits(one) && !one.dataset.asks) keep(one); });
        }
        done(back);
      };
    });
  }

  // ---- Handing in ------------------------------------------------------------------------------------------------

  const writes = (form) => wants(form) || all('textarea, input:not([type]), input[type=text], input[type=number], input[type=date], input[type=file]', form).length > 0;

  /** Asked and waited for, so that sending stays the browser's own single step where all is well. */
  function stillSignedIn() {
    const request = new XMLHttpRequest();
    request.open('GET', '/session', false);
    request.setRequestHeader('HX-Request', 'true');
    request.send();
    return String(JSON.parse(request.responseText).person) === person();
  }

  /** What keeps a form from being sent now: null for nothing, else the promise of whether it may be sent after all. */
  function hindered(form) {
    const here = wants(form) && state(form);
    if (here) {
      clearTimeout(here.timer);
      if (here.keeping) return here.keeping.then(() => true);
      const choice = form.querySelector('.two-texts');
      if (choice) {
        choice.focus();
        return Promise.resolve(false);
      }
      copy(form);
    }
    try {
      return stillSignedIn() ? null : signIn();
    } catch {
      if (here) note(form, say('offlineSend'), true);
      tell(say('offlineSend'), say('close'), () => { banner().hidden = true; });
      return Promise.resolve(false);
    }
  }

  /** Before many forms are handed in together the server has every draft, and hears which saving of each is meant. */
  async function gathered(together) {
    try {
      if (!stillSignedIn() && !(await signIn())) return false;
    } catch {
      tell(say('offlineSend'), say('close'), () => { banner().hidden = true; });
      return false;
    }
    for (const form of drafts()) {
      if (waits(form) && !(await keep(form))) {
        (form.querySelector('.two-texts') || form.querySelector('[data-saved]'))?.scrollIntoView({ block: 'center' });
        return false;
      }
    }
    all('[data-of]', together).forEach((field) => { [field.value] = state(document.getElementById(field.dataset.of)).seen; });
    all('[data-text-of]', together).forEach((field) => {
      const texts = [...document.getElementById(field.dataset.textOf).elements].filter((one) => one.matches('textarea'));
      field.value = texts.map((one) => one.value).filter(Boolean).join('\n');
    });
    return true;
  }

  addEventListener('submit', (event) => {
    const form = event.target;
    if (!person() || form.getAttribute('method') !== 'post' || form.closest('#sign-in-again')) return;
    if ((event.submitter?.getAttribute('formaction') || form.getAttribute('action')) === '/drafts') {
      event.preventDefault();
      event.stopImmediatePropagation();
      state(form).typedAt = Date.now();
      keep(form);
      return;
    }
    if ('together' in form.dataset && !form.dataset.ready) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (form.dataset.asks) return;
      form.dataset.asks = 'yes';
      gathered(form).then((ready) => {
        delete form.dataset.asks;
        if (!ready) return;
        form.dataset.ready = 'yes';
        form.requestSubmit(event.submitter);
        delete form.dataset.ready;
      });
      return;
    }
    if (form.dataset.sent || !writes(form)) return;
    const hindrance = form.dataset.asks ? Promise.resolve(false) : hindered(form);
    if (!hindrance) {
      if (wants(form)) name(form);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.asks) return;
    form.dataset.asks = 'yes';
    hindrance.then((may) => {
      delete form.dataset.asks;
      if (may) form.requestSubmit(event.submitter);
    });
  }, true);

  /** The revisions of the draft that this window has seen go along, so that none is handed in over another unseen. */
  function name(form) {
    all('[name=draftSeen]', form).forEach((field) => field.remove());
    state(form).seen.forEach((revision) => {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'draftSeen', value: revision }));
    });
  }

  // ---- Limits ----------------------------------------------------------------------------------------------------

  /** A browser cuts off in silence what is pasted over a limit: here it stays, and the page says how much is too much. */
  function count(field) {
    if (field.hasAttribute('maxlength')) {
      field.dataset.most = field.getAttribute('maxlength');
      field.removeAttribute('maxlength');
    }
    const most = Number(field.dataset.most), length = field.value.length, over = length > most;
    field.setCustomValidity(over ? say('tooLong', most, length - most) : '');
    let place = field.dataset.counter ? document.getElementById(field.dataset.counter) : field.parentElement.querySelector('.count');
    if (!place && (over || (most > 20 && length > most * 0.9))) {
      place = Object.assign(document.createElement('p'), { className: 'count' });
      field.after(place);
    }
    if (!place) return;
    place.setAttribute('role', 'status');
    place.textContent = over ? say('tooLong', most, length - most) : `${length} / ${most}`;
    place.classList.toggle('error', over);
  }

  // ---- Hearing ---------------------------------------------------------------------------------------------------

  document.addEventListener('input', ({ target }) => {
    if (target.dataset?.most) count(target);
    const form = target.form;
    if (!form || !person()) return;
    if (wants(form)) {
      state(form).typedAt = Date.now();
      copy(form);
      if (!state(form).blocked) note(form, say('unsaved'));
      later(form, PAUSE);
    }
    if (Date.now() - heard > 60000 && form.getAttribute('method') === 'post') {
      contact();
      ask(true).catch(() => {});
    }
  });

  document.addEventListener('change', ({ target }) => {
    if (target.type !== 'file' || !target.files.length || !person()) return;
    const form = target.form;
    if (!wants(form)) return;
    if (uploads(form).length) {
      state(form).typedAt = Date.now();
      keep(form);
    } else if (!shelf(target)) {
      note(form, say('notKept'));
    }
  });

  const drafts = () => all('form[method=post]').filter(wants);
  addEventListener('online', () => drafts().forEach((form) => { if (waits(form)) keep(form); }));
  addEventListener('offline', () => drafts().forEach((form) => { if (waits(form)) note(form, say('offline'), true); }));
  document.addEventListener('visibilitychange', () => { if (document.hidden && person()) drafts().forEach(last); });
  addEventListener('pagehide', () => { if (person()) drafts().forEach(last); });
  document.addEventListener('guatu:session', () => warn());
  document.addEventListener('htmx:responseError', ({ detail }) => { if (detail.xhr.status === 401 && person()) ended(); });
  // A page out of the browser's memory whose form was sent is no longer true: it is asked for anew.
  addEventListener('pageshow', (event) => { if (event.persisted && document.querySelector('form[data-sent]')) location.reload(); });

  document.addEventListener('DOMContentLoaded', () => {
    forget();
    all('form[method=post] [maxlength]:not([type=hidden])').forEach(count);
    if (!person()) return;
    arm(Number(words().seconds));
    // What the browser fills in by itself after going back belongs to whatever form stood there before.
    const came = performance.getEntriesByType('navigation')[0]?.type;
    for (const form of drafts()) {
      if (came === 'back_forward' || came === 'reload') form.reset();
      state(form);
      const draft = form.querySelector('[data-kept]')?.dataset.kept;
      if (draft) fill(form, flat(JSON.parse(draft).fields));
      const told = form.querySelector('[data-other]')?.dataset.other;
      const other = told && JSON.parse(told);
      if (other) {
        state(form).blocked = true;
        offer(form, other, 'other');
      }
      restore(form, other && flat(other.fields));
    }
  });
})();
