package org.guatu.organization;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.UnitsFile;
import org.jspecify.annotations.Nullable;

/** An office with a few units, and accounts as a test needs them. */
@Singleton
public class OfficeForTests {
    static final String PASSWORD = "Guatu-2024";
    private static final HashedPassword HASHED = HashedPassword.of(PASSWORD);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Organization organization;
    private final Administering administering;
    private final Admitting admitting;

    OfficeForTests(Organization organization, Administering administering, Admitting admitting) {
        this.organization = organization;
        this.administering = administering;
        this.admitting = admitting;
    }

    Region region() {
        return region("320509", "某区");
    }

    Region otherRegion() {
        return region("320582", "邻区");
    }

    private Region region(String code, String name) {
        return organization.regionByCode(code).orElseGet(() -> {
            Region region = administering.addRegion(code, name, null);
            administering.addUnits(Caller.systemIn(region.id()), UnitsFile.read(UNITS));
            return region;
        });
    }

    private static final String UNITS =
            """
            单位编码,单位名称,规范全称,别名,单位类别,上级单位编码,协调小组,行政执法主体,是否集合,成员规则
            D011,区委依法治区办,中共某区委全面依法治区委员会办公室（设在区司法局）,依法治区办;法治办,议事协调机构办公室,D022,综合,否,否,
            D018,区教育局,某区教育局,教育局;区教体局,政府工作部门,,守法普法协调小组,是,否,
            D022,区司法局,某区司法局,司法局,政府工作部门,,综合,否,否,
            T005,临湖镇,中共某区临湖镇委员会 某区临湖镇人民政府,高新区（临湖镇）,镇,,,是,否,
            S001,各区镇（街道）,全部镇、街道,各区镇,单位集合,,,否,是,"SELECT 单位类别 IN (镇,街道)"
            """;

    /** A new account with the given post; answers its username. */
    String account(@Nullable String unit, String role) {
        return account(region(), unit, role);
    }

    String account(Region region, @Nullable String unit, String role) {
        String username = "u" + NUMBER.incrementAndGet();
        PersonCard person = new PersonCard("某人", null, List.of(new PostCard(unit, role)));
        admitting.admit(Caller.systemIn(region.id()), username, person, HASHED);
        return username;
    }

    String admin() {
        return account(null, Roles.SYS_ADMIN);
    }

    /** Gives posts and resets passwords. */
    String security() {
        return account(null, Roles.SECURITY_ADMIN);
    }

    long idOf(String username) {
        return admitting.accounts(Caller.systemIn(region().id()), 0, 500).stream()
                .filter(card -> card.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static RequestSpecification asking(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password, "label", "test"));
    }

    static String token(String username) {
        return token(username, PASSWORD);
    }

    static String token(String username, String password) {
        return asking(username, password)
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** A call of the API with a token of the account. */
    static RequestSpecification as(String username) {
        return given().auth().oauth2(token(username)).contentType(ContentType.JSON);
    }

    /** A browser's session of the account: the cookie's value. */
    static String session(String username, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", password)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookie("guatu");
    }
}
