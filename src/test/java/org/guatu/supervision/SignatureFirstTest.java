package org.guatu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The system prepares, a person signs and a person sends: read off the drawn model itself. */
class SignatureFirstTest {
    private Document model;

    @BeforeEach
    void readTheModel() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream file =
                Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream("bpmn/supervision.bpmn"))) {
            model = factory.newDocumentBuilder().parse(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"approveLetter", "serveLetter"})
    void no_way_leads_to_the_unit_around_the_person(String step) {
        assertThat(reached("beginHandling", "")).contains("acknowledgeLetter", "replyLetter", "verifyReply");
        assertThat(reached("beginHandling", step)).doesNotContain("acknowledgeLetter", "replyLetter", "verifyReply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approveLetter", "serveLetter", "verifyReply"})
    void a_person_takes_the_step_and_no_timer_does(String step) {
        assertThat(all("userTask")).extracting(one -> one.getAttribute("id")).contains(step);
        assertThat(all("boundaryEvent"))
                .extracting(one -> one.getAttribute("attachedToRef"))
                .doesNotContain(step);
    }

    /** A letter is begun by whoever drafts it; the next one too: no timer, message or signal starts the process. */
    @Test
    void nothing_starts_a_letter_by_itself() {
        for (Element start : all("startEvent")) {
            assertThat(start.getElementsByTagNameNS("*", "*").getLength())
                    .as("nothing but the way out of %s", start.getAttribute("id"))
                    .isEqualTo(1);
        }
        assertThat(all("callActivity")).isEmpty();
        assertThat(all("sendTask")).isEmpty();
    }

    /** The steps that tokens come to without passing one of them. */
    private Set<String> reached(String from, String without) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String here = open.pop();
            if (here.equals(without) || !seen.add(here)) {
                continue;
            }
            for (Element flow : all("sequenceFlow")) {
                if (flow.getAttribute("sourceRef").equals(here)) {
                    open.push(flow.getAttribute("targetRef"));
                }
            }
            for (Element event : all("boundaryEvent")) {
                if (event.getAttribute("attachedToRef").equals(here)) {
                    open.push(event.getAttribute("id"));
                }
            }
        }
        return seen;
    }

    private List<Element> all(String kind) {
        NodeList found = model.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", kind);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
