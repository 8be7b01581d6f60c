package org.guatu.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.FlowableSequenceFlowTakenEvent;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;

/** The ways that tokens go: listens to the engine, and knows from a model which ways there are. */
public final class Ways implements FlowableEventListener {
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, List<String>> gone = new ConcurrentHashMap<>();
    private final ProcessEngine engine;

    public Ways(ProcessEngine engine) {
        this.engine = engine;
        engine.getRuntimeService()
                .addEventListener(
                        this, FlowableEngineEventType.PROCESS_STARTED, FlowableEngineEventType.SEQUENCEFLOW_TAKEN);
    }

    /** The sequence flows taken for a thing, in order, by its business key without the region: {@code finding/7}. */
    public List<String> of(String thing) {
        return gone.entrySet().stream()
                .filter(one -> one.getKey().endsWith("/" + thing))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Flows of a model that nothing has taken. */
    public Set<String> neverTaken(String process) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> never = new TreeSet<>();
        engine.getRepositoryService()
                .getBpmnModel(definition)
                .getMainProcess()
                .findFlowElementsOfType(SequenceFlow.class)
                .forEach(flow -> never.add(flow.getId()));
        gone.values().forEach(never::removeAll);
        return never;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableSequenceFlowTakenEvent taken) {
            String key = keys.getOrDefault(taken.getProcessInstanceId(), taken.getProcessInstanceId());
            gone.computeIfAbsent(key, one -> new CopyOnWriteArrayList<>()).add(taken.getId());
        } else if (event instanceof FlowableEntityEvent started
                && started.getEntity() instanceof ExecutionEntity execution) {
            keys.put(
                    execution.getProcessInstanceId(),
                    execution.getProcessInstance().getBusinessKey());
        }
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    @Override
    public boolean isFireOnTransactionLifecycleEvent() {
        return false;
    }

    @Override
    public String getOnTransaction() {
        return "";
    }
}
