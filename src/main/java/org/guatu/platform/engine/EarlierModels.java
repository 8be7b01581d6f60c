package org.guatu.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.impl.bpmn.parser.handler.AbstractBpmnParseHandler;
import org.jspecify.annotations.Nullable;

/**
 * A running instance keeps the version of its model, and an earlier version calls steps by names that our code no longer
 * has. Whenever the engine reads a model, the expressions listed in {@code bpmn/earlier.properties} are replaced by
 * today's; the shape of the model stays what it was.
 */
class EarlierModels extends AbstractBpmnParseHandler<Process> {
    private static final String FILE = "bpmn/earlier.properties";

    private final Properties today = new Properties();

    EarlierModels() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            today.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<? extends BaseElement> getHandledType() {
        return Process.class;
    }

    @Override
    protected void executeParse(BpmnParse parse, Process process) {
        process.findFlowElementsOfType(FlowElement.class, true).forEach(this::bringUpToDate);
    }

    private void bringUpToDate(FlowElement element) {
        if (element instanceof ServiceTask task) {
            String call = today.getProperty(task.getImplementation());
            if (call != null) {
                task.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_EXPRESSION);
                task.setImplementation(call);
            }
        } else if (element instanceof SequenceFlow flow) {
            flow.setConditionExpression(inTodaysWords(flow.getConditionExpression()));
        } else if (element instanceof Event event) {
            event.getEventDefinitions().stream()
                    .filter(TimerEventDefinition.class::isInstance)
                    .map(TimerEventDefinition.class::cast)
                    .forEach(timer -> timer.setTimeDate(inTodaysWords(timer.getTimeDate())));
        } else if (element instanceof Activity activity && activity.hasMultiInstanceLoopCharacteristics()) {
            var loop = activity.getLoopCharacteristics();
            loop.setInputDataItem(inTodaysWords(loop.getInputDataItem()));
        }
    }

    private @Nullable String inTodaysWords(@Nullable String expression) {
        String text = expression;
        if (text != null) {
            for (String earlier : today.stringPropertyNames()) {
                text = text.replace(earlier, today.getProperty(earlier));
            }
        }
        return text;
    }
}
