package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.flowable.engine.delegate.JavaDelegate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Model and code agree: a service task of a process, a bean and a class, each once and by one name. */
class ProcessModelTest {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final JavaClasses GUATU = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guatu");

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
    void every_service_task_has_exactly_one_class_of_its_name(Path model) throws Exception {
        for (String task : ids(parse(model), "serviceTask")) {
            List<JavaClass> delegates = GUATU.stream()
                    .filter(one -> one.isAnnotatedWith(Named.class)
                            && one.getAnnotationOfType(Named.class).value().equals(task))
                    .toList();

            assertThat(delegates).as(task).hasSize(1);
            assertThat(delegates.get(0).getSimpleName()).isEqualToIgnoringCase(task);
            assertThat(delegates.get(0).isAssignableTo(JavaDelegate.class)).isTrue();
            assertThat(delegates.get(0).getPackageName()).endsWith(".process");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_delegate_is_named_by_a_model(Path model) throws Exception {
        Set<String> named = new TreeSet<>();
        for (Path each : models().toList()) {
            named.addAll(ids(parse(each), "serviceTask"));
        }
        GUATU.stream().filter(one -> one.isAssignableTo(JavaDelegate.class)).forEach(one -> assertThat(named)
                .as(one.getName())
                .contains(one.getAnnotationOfType(Named.class).value()));
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
        NodeList found = document.getElementsByTagNameNS(BPMN, kind);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            ids.add(((Element) found.item(i)).getAttribute("id"));
        }
        return ids;
    }

    private static long flowsInto(Document document, String target) {
        NodeList flows = document.getElementsByTagNameNS(BPMN, "sequenceFlow");
        long count = 0;
        for (int i = 0; i < flows.getLength(); i++) {
            count += ((Element) flows.item(i)).getAttribute("targetRef").equals(target) ? 1 : 0;
        }
        return count;
    }
}
