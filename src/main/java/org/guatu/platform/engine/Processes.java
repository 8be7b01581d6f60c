package org.guatu.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.eventsubscription.api.EventSubscription;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;
import org.flowable.task.api.TaskQuery;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The door to the engine: start a process, take the step that a wait state waits for, ask where the tokens are. Every
 * call joins the caller's transaction, so that tables and tokens change together or not at all.
 */
@ApplicationScoped
public class Processes {
    private static final Logger LOG = Logger.getLogger(Processes.class);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessEngine engine;
    private final TimerDates dates;

    Processes(ProcessEngine engine) {
        this.dates = new TimerDates(engine);
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
    }

    /** Starts an instance of the newest version; answers its id. */
    public String start(String processId, String businessKey, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey(processId, businessKey, variables)
                .getId();
    }

    /** Takes the step at a user task; {@link TokenPassed} where no token waits there. */
    public void complete(String instanceId, String element, Map<String, Object> variables) {
        complete(instanceId, element, null, variables);
    }

    /** Takes the step at the user task of one category, where several tokens wait at the same element. */
    public void complete(String instanceId, String element, @Nullable String category, Map<String, Object> variables) {
        if (!completeIfWaiting(instanceId, element, category, variables)) {
            LOG.warnf("no token of %s waits at %s", instanceId, element);
            throw new TokenPassed("no token of " + instanceId + " waits at " + element);
        }
    }

    /** As {@link #complete}, but answers false where no token waits there. */
    public boolean completeIfWaiting(
            String instanceId, String element, @Nullable String category, Map<String, Object> variables) {
        TaskQuery query = tasks.createTaskQuery().processInstanceId(instanceId).taskDefinitionKey(element);
        if (category != null) {
            query.taskCategory(category);
        }
        // One command, so that the step finds what the query has read.
        return engine.getManagementService().executeCommand(context -> {
            Task task = query.singleResult();
            ExecutionEntity token = task == null
                    ? null
                    : CommandContextUtil.getExecutionEntityManager(context).findById(task.getExecutionId());
            if (task == null || token == null) {
                return false;
            }
            // Transient: the gateway behind the step reads them, and no row is written for them. They lie at the token,
            // or the gateway would look for them at every level of the tree.
            token.setTransientVariablesLocal(variables);
            tasks.complete(task.getId());
            return true;
        });
    }

    /** Tells an instance what happened; answers false where it does not listen to that. */
    public boolean tell(String instanceId, String message) {
        EventSubscription listening = runtime.createEventSubscriptionQuery()
                .processInstanceId(instanceId)
                .eventType("message")
                .eventName(message)
                .singleResult();
        if (listening == null) {
            return false;
        }
        runtime.messageEventReceived(message, listening.getExecutionId());
        return true;
    }

    /** Ends an instance wherever its tokens are; one that has ended already is left alone. */
    public void end(String instanceId) {
        boolean runs = runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .count()
                > 0;
        if (runs) {
            runtime.deleteProcessInstance(instanceId, "replaced");
        }
    }

    /** Lets the token that waits for a timer at the element pass on now; the timer is gone with it. */
    public void wake(String instanceId, String element, String variable, String value) {
        runtime.createExecutionQuery().processInstanceId(instanceId).activityId(element).list().stream()
                .filter(waiting -> value.equals(String.valueOf(runtime.getVariable(waiting.getId(), variable))))
                .findFirst()
                .ifPresent(waiting -> passOn(waiting.getId()));
    }

    /** What an instance waits for has another day: its timers follow what the tables say now. */
    public void retime(String instanceId) {
        dates.renew(engine.getManagementService().createTimerJobQuery().processInstanceId(instanceId).list().stream()
                .map(Job::getId)
                .toList());
    }

    /** The engine takes the timer of a token away where the token ends, and here it goes on. */
    private void passOn(String token) {
        engine.getManagementService().executeCommand(context -> {
            var services =
                    CommandContextUtil.getProcessEngineConfiguration(context).getJobServiceConfiguration();
            services.getTimerJobService().deleteTimerJobsByExecutionId(token);
            services.getJobService().deleteJobsByExecutionId(token);
            services.getJobService().deleteDeadLetterJobsByExecutionId(token);
            runtime.trigger(token);
            return null;
        });
    }

    /** Where the tokens of an instance are: ids of the elements that wait, without their boundary events. */
    public Tokens tokens(String instanceId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (instance == null) {
            return new Tokens("", 0, List.of());
        }
        BpmnModel model = engine.getRepositoryService().getBpmnModel(instance.getProcessDefinitionId());
        Set<String> active = new TreeSet<>();
        for (Execution execution :
                runtime.createExecutionQuery().processInstanceId(instanceId).list()) {
            String element = execution.getActivityId();
            if (element != null && waiting(model.getFlowElement(element))) {
                active.add(element);
            }
        }
        return new Tokens(
                instance.getProcessDefinitionKey(), instance.getProcessDefinitionVersion(), new ArrayList<>(active));
    }

    private static boolean waiting(@Nullable FlowElement element) {
        return element != null && !(element instanceof BoundaryEvent) && !(element instanceof SubProcess);
    }

    /** For the reconciliation of tables and tokens: every running instance's user tasks, by instance id. */
    public Map<String, List<String>> waitingTasks() {
        Map<String, List<String>> waiting = new java.util.HashMap<>();
        tasks.createTaskQuery().list().stream()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey))
                .forEach(task -> waiting.computeIfAbsent(task.getProcessInstanceId(), id -> new ArrayList<>())
                        .add(task.getTaskDefinitionKey()));
        return waiting;
    }

    /** Ids of all running instances of a process. */
    public Set<String> running(String processId) {
        Set<String> ids = new TreeSet<>();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(processId)
                .list()
                .forEach(i -> ids.add(i.getId()));
        return ids;
    }
}
