package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.lang3.StringUtils;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.guatu.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** Model and code agree: what a model calls is there with the parameters it gives, and what is there is called. */
class ProcessModelTest {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String FLOWABLE = "http://flowable.org/bpmn";
    private static final JavaClasses GUATU = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guatu");

    private static final Map<String, Class<?>> BEANS =
            named(GUATU.stream().filter(one -> one.getPackageName().endsWith(".process")));

    /** What our code gives to each process: ids, a period's name, and the answers that gateways wait for. */
    private static final Map<String, Map<String, Class<?>>> VARIABLES = Map.of(
            "task-year",
                    Map.of(
                            "taskYear", long.class,
                            "period", String.class,
                            "report", long.class,
                            "returned", boolean.class,
                            "accepted", boolean.class),
            "supervision", Map.of("letter", long.class, "accepted", boolean.class),
            "rectification",
                    Map.of(
                            "finding", long.class,
                            "entry", String.class,
                            "assigned", boolean.class,
                            "approved", boolean.class,
                            "verified", boolean.class,
                            "reopened", boolean.class,
                            "holds", boolean.class),
            "suggestion",
                    Map.of(
                            "suggestion", long.class,
                            "decision", String.class,
                            "outcome", String.class,
                            "again", boolean.class),
            "evaluation",
                    Map.of(
                            "evaluation", long.class,
                            "spot", boolean.class,
                            "frozen", boolean.class,
                            "apart", boolean.class,
                            "admitted", boolean.class,
                            "approved", boolean.class),
            "list-evaluation",
                    Map.of("listEvaluation", long.class, "returned", boolean.class, "approved", boolean.class),
            "extension", Map.of("extension", long.class, "signed", boolean.class, "decision", String.class));

    static Stream<Path> models() {
        return Stream.of(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .map(File::toPath);
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_files_name_is_the_process_id(Path model) throws Exception {
        assertThat(ids(parse(model), "process"))
                .containsExactly(model.getFileName().toString().replace(".bpmn", ""));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_expression_names_what_is_there_and_gives_what_it_asks_for(Path model) throws Exception {
        ModelExpressions el = expressions(model);

        assertThat(texts(parse(model))).isNotEmpty().allSatisfy(el::type);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_timer_has_words_for_whoever_sees_it_fail(Path model) throws Exception {
        assertThat(elements(parse(model), "timerEventDefinition"))
                .map(timer -> "casework.timer." + ((Element) timer.getParentNode()).getAttribute("id"))
                .allMatch(key -> Texts.has(Locale.CHINESE, key) && Texts.has(Locale.ENGLISH, key));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_service_task_calls_one_method_of_a_step_bean_and_nothing_else(Path model) throws Exception {
        ModelExpressions el = expressions(model);

        assertThat(elements(parse(model), "serviceTask")).allSatisfy(task -> {
            assertThat(task.getAttributeNS(FLOWABLE, "expression")).matches(el::callsBean, "calls a bean of ours");
            assertThat(task.getAttributeNS(FLOWABLE, "delegateExpression")).isEmpty();
            assertThat(task.getAttributeNS(FLOWABLE, "class")).isEmpty();
            assertThat(task.getAttributeNS(FLOWABLE, "type")).isEmpty();
        });
        assertThat(elements(parse(model), "scriptTask")).isEmpty();
    }

    @Test
    void every_expression_of_an_earlier_model_has_one_of_today() throws Exception {
        ModelExpressions el = expressions();

        assertThat(earlier().values())
                .isNotEmpty()
                .allSatisfy(today -> el.type(today.startsWith("${") ? today : "${" + today + "}"));
    }

    @Test
    void every_method_of_a_step_bean_is_called_by_a_model() throws Exception {
        ModelExpressions el = expressions();
        for (Path model : models().toList()) {
            texts(parse(model)).forEach(el::type);
        }
        earlier().values().forEach(today -> el.type(today.startsWith("${") ? today : "${" + today + "}"));

        assertThat(el.called())
                .containsAll(BEANS.entrySet().stream()
                        .flatMap(bean -> Arrays.stream(bean.getValue().getDeclaredMethods())
                                .filter(method -> Modifier.isPublic(method.getModifiers()))
                                .map(method -> bean.getKey() + "." + method.getName()))
                        .toList());
    }

    /** Expressions look for a bean first ({@code BeansFirst}): a variable of its name would never be seen. */
    @Test
    void no_bean_hides_a_variable() {
        Set<String> names = new TreeSet<>(Set.of("phase", "stage", "execution"));
        VARIABLES.values().forEach(variables -> names.addAll(variables.keySet()));

        assertThat(named(GUATU.stream()).keySet()).isNotEmpty().doesNotContainAnyElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_gateway_that_decides_has_a_default_flow_and_a_condition_on_each_other_one(Path model) throws Exception {
        Document document = parse(model);
        for (Element gateway : elements(document, "exclusiveGateway")) {
            List<Element> ways = elements(document, "sequenceFlow").stream()
                    .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
                    .toList();
            if (ways.size() > 1) {
                assertThat(ways)
                        .as(gateway.getAttribute("id"))
                        .filteredOn(way -> way.getElementsByTagNameNS(BPMN, "conditionExpression")
                                        .getLength()
                                == 0)
                        .extracting(way -> way.getAttribute("id"))
                        .containsExactly(gateway.getAttribute("default"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_parallel_gateway_joins_what_did_not_part(Path model) throws Exception {
        Document document = parse(model);
        for (String gateway : ids(document, "parallelGateway")) {
            assertThat(flowsInto(document, gateway)).as(gateway).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_element_is_drawn(Path model) throws Exception {
        Document document = parse(model);
        Set<String> drawn = new TreeSet<>();
        NodeList shapes = document.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/DI", "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            drawn.add(((Element) shapes.item(i)).getAttribute("bpmnElement"));
        }
        for (String kind :
                List.of("userTask", "serviceTask", "startEvent", "endEvent", "boundaryEvent", "subProcess")) {
            assertThat(drawn).containsAll(ids(document, kind));
        }
    }

    private static Document parse(Path model) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(model.toFile());
    }

    private static List<String> ids(Document document, String kind) {
        return elements(document, kind).stream()
                .map(one -> one.getAttribute("id"))
                .toList();
    }

    private static List<Element> elements(Document document, String kind) {
        return stream(document.getElementsByTagNameNS(BPMN, kind))
                .map(Element.class::cast)
                .toList();
    }

    private static Stream<Node> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    /** Every expression of a model, in its order: in attributes and in elements. */
    private static List<String> texts(Document document) {
        return stream(document.getElementsByTagName("*"))
                .flatMap(element -> {
                    NamedNodeMap attributes = element.getAttributes();
                    Stream<Node> values =
                            IntStream.range(0, attributes.getLength()).mapToObj(attributes::item);
                    Stream<Node> content = stream(element.getChildNodes()).filter(Text.class::isInstance);
                    return Stream.concat(values, content).map(Node::getNodeValue);
                })
                .filter(text -> text.contains("${"))
                .map(String::strip)
                .toList();
    }

    private static Map<String, Class<?>> named(Stream<JavaClass> classes) {
        return classes.filter(one -> one.isAnnotatedWith(Named.class))
                .collect(Collectors.toMap(
                        one -> {
                            String name = one.getAnnotationOfType(Named.class).value();
                            return name.isEmpty() ? StringUtils.uncapitalize(one.getSimpleName()) : name;
                        },
                        JavaClass::reflect));
    }

    private static ModelExpressions expressions(Path model) {
        String process = model.getFileName().toString().replace(".bpmn", "");
        return expressions(Objects.requireNonNull(VARIABLES.get(process), process));
    }

    /** With the variables of all processes, none of which means two things. */
    private static ModelExpressions expressions() {
        Map<String, Class<?>> all = new HashMap<>();
        VARIABLES.values().forEach(all::putAll);
        return expressions(all);
    }

    private static ModelExpressions expressions(Map<String, Class<?>> variables) {
        Map<String, Class<?>> known = new HashMap<>(variables);
        known.put("execution", ExecutionEntity.class);
        return new ModelExpressions(BEANS, known);
    }

    private static Map<String, String> earlier() throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("bpmn/earlier.properties"))) {
            file.load(reader);
        }
        return file.stringPropertyNames().stream().collect(Collectors.toMap(Function.identity(), file::getProperty));
    }

    private static long flowsInto(Document document, String target) {
        return elements(document, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(target))
                .count();
    }
}
