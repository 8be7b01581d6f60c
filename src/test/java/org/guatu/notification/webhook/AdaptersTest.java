package org.guatu.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.guatu.notification.webhook.OutboundHttp.Answer;
import org.guatu.notification.webhook.OutboundHttp.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What robots and webhooks are told, against what their vendors document. */
class AdaptersTest {
    private static final Instant NOW = Instant.ofEpochMilli(1577262236757L);
    private static final Message MESSAGE = message("推行“综合查一次”");

    private static Message message(String task) {
        return new Message(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "【挂图】1 条通知",
                null,
                List.of(new Message.Group(
                        task,
                        "https://guatu.example/tasks/41",
                        List.of(new Message.Line(
                                "请于 2024-09-24 前补正", "https://guatu.example/tasks/41", "09-20 09:00")))),
                0,
                "由挂图自动发送",
                NOW);
    }

    private static JsonNode json(Call call) throws Exception {
        return new ObjectMapper().readTree(call.body());
    }

    /** The vendor's sample code with its secret "this is secret", run for one moment. */
    @Test
    void dingtalk_is_signed_as_its_sample_code_signs() {
        assertThat(DingTalk.sign(1577262236757L, "this is secret"))
                .isEqualTo("hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D");

        Call call = new DingTalk()
                .call(
                        MESSAGE,
                        URI.create("https://oapi.dingtalk.com/robot/send?access_token=XXXXXX"),
                        "this is secret",
                        NOW);
        assertThat(call.to())
                .hasToString("https://oapi.dingtalk.com/robot/send?access_token=XXXXXX&timestamp=1577262236757"
                        + "&sign=hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D");
    }

    /** The example of the Standard Webhooks specification's libraries. */
    @Test
    void a_webhook_is_signed_as_the_specification_signs() {
        assertThat(SignedWebhook.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330L,
                        "{\"test\": 2432232314}",
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_webhook_carries_id_time_and_signature_of_its_very_body() throws Exception {
        Call call = new SignedWebhook()
                .call(MESSAGE, URI.create("https://oa.example.gov.cn/hook"), "0123456789abcdef", NOW);

        assertThat(call.headers())
                .containsEntry("webhook-id", MESSAGE.id())
                .containsEntry("webhook-timestamp", "1577262236")
                .containsEntry(
                        "webhook-signature",
                        SignedWebhook.sign(
                                MESSAGE.id(), 1577262236L, new String(call.body(), UTF_8), "0123456789abcdef"));
        assertThat(json(call).at("/data/groups/0/lines/0/text").asText()).isEqualTo("请于 2024-09-24 前补正");
    }

    @Test
    void wecom_gets_markdown_and_the_address_stays_as_it_is() throws Exception {
        URI address = URI.create("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0");

        Call call = new WeCom().call(MESSAGE, address, null, NOW);

        assertThat(call.to()).isEqualTo(address);
        assertThat(json(call).get("msgtype").asText()).isEqualTo("markdown");
        assertThat(json(call).at("/markdown/content").asText())
                .contains("**推行“综合查一次”**", "[请于 2024-09-24 前补正](https://guatu.example/tasks/41)");
    }

    @Test
    void what_people_typed_calls_nobody_and_makes_no_link() throws Exception {
        Message typed = message("请看 <@all> [中奖](https://evil.example) **马上**\n# 大标题");

        String text = json(new WeCom().call(typed, URI.create("https://qyapi.weixin.qq.com/?key=1"), null, NOW))
                .at("/markdown/content")
                .asText();

        assertThat(text).doesNotContain("<@all>", "[中奖](", "**马上**", "\n# 大标题").contains("＜＠all＞");
    }

    @Test
    void a_long_digest_fits_into_4096_bytes_and_says_how_much_is_missing() throws Exception {
        Message.Group group = MESSAGE.groups().get(0);
        Message digest = new Message("id", "50 条", "最新在前", Collections.nCopies(50, group), 3, "由挂图自动发送", NOW);

        String text = json(new WeCom().call(digest, URI.create("https://qyapi.weixin.qq.com/?key=1"), null, NOW))
                .at("/markdown/content")
                .asText();

        int shown = text.split("- \\[", -1).length - 1;
        assertThat(text.getBytes(UTF_8).length).isLessThanOrEqualTo(4096);
        assertThat(shown).isGreaterThan(10);
        assertThat(text).contains("… +" + (53 - shown)).endsWith("由挂图自动发送");
    }

    @Test
    void a_task_with_more_than_fits_is_shown_as_far_as_it_does() throws Exception {
        Message.Line line = MESSAGE.groups().get(0).lines().get(0);
        Message.Group group =
                new Message.Group("一项任务", "https://guatu.example/tasks/41", Collections.nCopies(80, line));
        Message digest = new Message("id", "80 条", null, List.of(group), 0, "由挂图自动发送", NOW);

        String text = json(new WeCom().call(digest, URI.create("https://qyapi.weixin.qq.com/?key=1"), null, NOW))
                .at("/markdown/content")
                .asText();

        int shown = text.split("- \\[", -1).length - 1;
        assertThat(text.getBytes(UTF_8).length).isLessThanOrEqualTo(4096);
        assertThat(shown).isBetween(20, 79);
        assertThat(text).containsOnlyOnce("**一项任务**").contains("… +" + (80 - shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"} | notification.failed.errcode",
                "{\"errcode\":310000,\"errmsg\":\"sign not match\"} | notification.failed.errcode",
                "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"} | notification.failed.errcode",
                "<html>welcome</html> | notification.failed.answer",
                "{} | notification.failed.answer"
            })
    void a_robot_that_answers_200_and_an_error_has_not_taken_it(String body, String why) {
        assertThatThrownBy(() -> new WeCom().judge(new Answer(200, body)))
                .isInstanceOfSatisfying(
                        NotSent.class, not -> assertThat(not.failure().key()).isEqualTo(why));
    }

    @Test
    void errcode_0_is_taken() throws Exception {
        new DingTalk().judge(new Answer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}"));
    }
}
