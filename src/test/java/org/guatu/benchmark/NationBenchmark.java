package org.guatu.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A nation of 34 provinces, 333 cities and 2,997 counties, each county with the tasks of the sample office: what its leader
 * waits for the provinces, beside the same with 34 regions in all, and what one accepted report costs the summaries. It
 * tells and does not judge: {@code ./test -Dtest=NationBenchmark}.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class NationBenchmark {
    private static final Logger LOG = Logger.getLogger(NationBenchmark.class);
    private static final int PROVINCES = 34;
    private static final int CITIES = 333;
    private static final int COUNTIES = 2_996;
    private static final int ROUNDS = 300;

    /** By table the columns that name a row of a copied table. */
    private static final Map<String, List<String>> MOVED = Map.of(
            "task_list", List.of("id"),
            "task", List.of("id", "list_id", "carried_from"),
            "task_year", List.of("id", "list_id", "task_id"));

    @Inject
    SampleOffice sample;

    @Inject
    Admitting admitting;

    @Inject
    DataSource database;

    private Client leader;

    @Test
    void tell() throws SQLException {
        ChangedTasks county = new ChangedTasks(sample.password());
        county.office.issueSample("annual-63.csv", "ANNUAL", 2024);
        long plan = county.office.issueSample("plan-296.csv", "FIVE_YEAR_PLAN", 2024);
        county.office.moveClockTo("2024-01-22T09:00:00+08:00");
        county.office.moveClockTo("2024-04-03T09:00:00+08:00");
        LocalDate day = LocalDate.of(2024, 4, 3);
        Region first = sample.region().orElseThrow();
        try (Connection connection = database.getConnection();
                Statement rows = connection.createStatement()) {
            rows.execute("set foreign_key_checks = 0");
            rows.execute("insert into region (id, code, name, path) values (1000000, '000000', '全国', '/1000000/')");
            below(rows, 1_000_000, 1_100_000, PROVINCES, 1);
            rows.execute(
                    "update region set parent_id = 1100001, path = concat('/1000000/1100001/', id, '/') where id = "
                            + first.id());
            admitting.admit(
                    Caller.systemIn(1_000_000),
                    "nation",
                    new PersonCard("全国领导", null, List.of(new PostCard(null, Roles.DISTRICT_LEADER))),
                    HashedPassword.of(sample.password()));
            leader = Client.as("nation", sample.password());
            counted(rows, day);
            String few = waited("/regions/summary?limit=500");

            below(rows, 1_100_000, 1_200_000, CITIES, PROVINCES);
            below(rows, 1_200_000, 1_300_000, COUNTIES, CITIES);
            rows.execute(
                    "update region set parent_id = 1200001, path = concat((select p.path from (select path from region"
                            + " where id = 1200001) p), id, '/') where id = " + first.id());
            for (String table : List.of("task_list", "task", "task_year")) {
                copy(rows, table, first.id());
            }
            counted(rows, day);
            String many = waited("/regions/summary?limit=500");
            LOG.infof(
                    "%d regions, %d tasks%n34 regions:        %s%nall regions:       %s%nthe bare query:    %s%n"
                            + "heatmap, county:   %s",
                    number(rows, "select count(*) from region"),
                    number(rows, "select count(*) from task"),
                    few,
                    many,
                    bare(rows, day),
                    waited(county.as("leader"), "/heatmap"));
            effect(county, plan);
        }
    }

    /** What the next look costs after a report was accepted, in the county and above. */
    private void effect(ChangedTasks county, long plan) {
        List<Double> after = new ArrayList<>();
        for (Map<String, Object> one : county.office.all("/tasks?list=" + plan).subList(0, 10)) {
            county.office
                    .put("/tasks/" + one.get("id") + "/key-task", Map.of("key", true, "reason", "重点"))
                    .then()
                    .statusCode(200);
            long began = System.nanoTime();
            leader.read("/regions/summary?limit=500");
            after.add((System.nanoTime() - began) / 1e6);
        }
        LOG.infof("the look that counts a change: %s", told(after));
    }

    private static void below(Statement rows, long parents, long first, int many, int among) throws SQLException {
        rows.execute("insert into region (id, code, name, parent_id, path) select " + first + " + seq, " + first
                + " + seq, concat('地区', " + first + " + seq), p.id, concat(p.path, " + first + " + seq, '/')"
                + " from seq_1_to_" + many + " join region p on p.id = "
                + (among == 1 ? parents : parents + " + 1 + seq % " + among));
    }

    /** As the job of the night would: here each region counts by lot, since what is measured is the look. */
    private static void counted(Statement rows, LocalDate day) throws SQLException {
        rows.execute("delete from region_summary");
        String counts = "tasks, red, yellow, green, grey, closed, overdue, fixed_term, completed, on_schedule";
        rows.execute("insert into region_summary (region_id, day, whole, " + counts + ", stamps, settled) select id, '"
                + day + "', false, 460, 20, 40, 300, 40, 60, 10, 400, 60, 380, 1, false from region");
        rows.execute("insert into region_summary (region_id, day, whole, " + counts + ", settled) select p.id, '" + day
                + "', true, 460 * count(*), 20 * count(*), 40 * count(*), 300 * count(*), 40 * count(*), 60 * count(*),"
                + " 10 * count(*), 400 * count(*), 60 * count(*), 380 * count(*), false from region p join region r"
                + " on r.path like concat(p.path, '%') group by p.id");
    }

    private static void copy(Statement rows, String table, long region) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found =
                rows.executeQuery("select column_name from information_schema.columns where table_schema = database()"
                        + " and table_name = '" + table + "' and coalesce(generation_expression, '') = ''")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        String values = columns.stream().map(column -> value(table, column)).collect(Collectors.joining(", "));
        rows.execute("insert into %s (%s) select %s from %s t join region r on r.id > 1300000 where t.region_id = %d"
                .formatted(table, String.join(", ", columns), values, table, region));
    }

    private static String value(String table, String column) {
        if (column.equals("region_id")) {
            return "r.id";
        }
        if (MOVED.getOrDefault(table, List.of()).contains(column)) {
            return "t." + column + " + r.id * 100000";
        }
        return column.equals("instance_id") || column.equals("code")
                ? "concat(t." + column + ", '-', r.id)"
                : "t." + column;
    }

    private static String bare(Statement rows, LocalDate day) throws SQLException {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            try (ResultSet found =
                    rows.executeQuery("select s.* from region r join region_summary s on s.region_id = r.id"
                            + " where r.parent_id = 1000000 and s.whole = true and s.day = '" + day
                            + "' order by r.code")) {
                while (found.next()) {
                    found.getInt(5);
                }
            }
            took.add((System.nanoTime() - began) / 1e6);
        }
        return told(took);
    }

    private static long number(Statement rows, String query) throws SQLException {
        try (ResultSet row = rows.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String waited(String path) {
        return waited(leader, path);
    }

    private static String waited(Client who, String path) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long began = System.nanoTime();
            who.get(path).then().statusCode(200);
            if (i >= ROUNDS) {
                took.add((System.nanoTime() - began) / 1e6);
            }
        }
        return told(took);
    }

    private static String told(List<Double> took) {
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "median %.1f ms, p95 %.1f ms, worst %.1f ms"
                .formatted(
                        sorted[sorted.length / 2],
                        sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)],
                        Arrays.stream(sorted).max().orElse(0));
    }
}
