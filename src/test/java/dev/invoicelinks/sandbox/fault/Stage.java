package dev.invoicelinks.sandbox.fault;

import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server on a real socket, with faults before one servlet that counts the work it does. */
final class Stage implements AutoCloseable {

    static final String LINK = "{\"object\":\"link\",\"id\":\"link_test_1\",\"livemode\":false,\"currency\":\"THB\","
            + "\"amount\":150000,\"title\":\"INV-1\",\"description\":\"#K7Q2M9XA4TB3C5 consulting\"}";

    private final ServletWebServerApplicationContext context;
    private final AtomicInteger worked;
    final SandboxClock clock;
    final Faults faults;

    Stage(Path folder) {
        SpringApplication program = new SpringApplication(Program.class);
        program.setLogStartupInfo(false);
        SandboxClock time = new SandboxClock(
                Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC), folder.resolve("clock"));
        program.addInitializers(started -> started.getBeanFactory().registerSingleton("sandboxClock", time));
        context = (ServletWebServerApplicationContext) program.run(
                "--spring.config.name=sandbox",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.main.banner-mode=off");
        clock = time;
        faults = context.getBean(Faults.class);
        worked = context.getBean(Work.class).done;
    }

    int port() {
        return context.getWebServer().getPort();
    }

    /** Sets a rule; its id. */
    String rule(String json) {
        return (String)
                faults.add((ObjectNode) JsonMapper.shared().readTree(json)).get("id");
    }

    /** As it was at the start. */
    void reset() {
        faults.clear();
        clock.reset();
        worked.set(0);
    }

    /** How often the work was really done. */
    int worked() {
        return worked.get();
    }

    /** All that comes over the wire for one request, until the other end closes. */
    String ask(String method, String path, String body) throws IOException {
        try (Socket socket = open()) {
            send(socket, method, path, body);
            return read(socket.getInputStream());
        }
    }

    String post() throws IOException {
        return ask("POST", "/links", "{\"amount\":150000}");
    }

    Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    static void send(Socket socket, String method, String path, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        faults.clear();
        context.close();
    }

    /** Answers every request with the same link, and the list parameters it got. */
    static final class Work extends HttpServlet {

        private final transient AtomicInteger done = new AtomicInteger();

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            done.incrementAndGet();
            response.setContentType("application/json; charset=utf-8");
            response.getWriter().write(request.getMethod().equals("GET") ? list(request, body) : LINK);
        }

        private static String list(HttpServletRequest request, String body) {
            String asked = (request.getQueryString() + " " + body).replace('"', '\'');
            return "{\"object\":\"list\",\"data\":[" + LINK
                    + "],\"limit\":20,\"offset\":0,\"total\":1,\"to\":\"now\",\"asked\":\"" + asked + "\"}";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @Import(FaultRoom.class)
    static class Program {

        @Bean(destroyMethod = "close")
        Alarms alarms(SandboxClock clock) {
            return new Alarms(clock);
        }

        @Bean
        Work work() {
            return new Work();
        }

        @Bean
        ServletRegistrationBean<Work> everywhere(Work work) {
            return new ServletRegistrationBean<>(work, "/*");
        }
    }
}
