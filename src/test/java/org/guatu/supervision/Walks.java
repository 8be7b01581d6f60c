package org.guatu.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.FlowableSequenceFlowTakenEvent;

/** Writes down which ways of a model the tokens take, by the names of its sequence flows. */
final class Walks extends AbstractFlowableEventListener {
    private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"");

    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();

    static Walks of(ProcessEngine engine) {
        Walks walks = new Walks();
        engine.getRuntimeService().addEventListener(walks, FlowableEngineEventType.SEQUENCEFLOW_TAKEN);
        return walks;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        FlowableSequenceFlowTakenEvent way = (FlowableSequenceFlowTakenEvent) event;
        taken.computeIfAbsent(way.getProcessInstanceId(), id -> new CopyOnWriteArrayList<>())
                .add(way.getId());
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    /** The ways that an instance has taken, in order. */
    List<String> of(String instance) {
        return taken.getOrDefault(instance, List.of());
    }

    /** All ways that any instance of the model has taken. */
    Set<String> ofAll(String model) throws IOException {
        Set<String> known = flows(model);
        return taken.values().stream()
                .flatMap(List::stream)
                .filter(known::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every way that a model draws. */
    static Set<String> flows(String model) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("bpmn/" + model + ".bpmn"))) {
            return FLOW.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
