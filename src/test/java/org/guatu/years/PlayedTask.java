package org.guatu.years;

import io.restassured.path.json.JsonPath;
import org.guatu.support.Client;

/** A task that an act falls on. */
record PlayedTask(long id, Client lead) {
    String path() {
        return "/tasks/" + id;
    }

    JsonPath story(PlayedOffice office) {
        return office.tasks().read(path());
    }
}
