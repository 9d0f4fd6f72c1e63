package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Event;
import dev.invoicelinks.sandbox.book.Events;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** Sends the deliveries whose time has come, a few at once, and keeps what came of each. */
final class Dispatch {

    private static final int AT_ONCE = 8;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Events events;
    private final EventWords words;
    private final OnAttempt listener;
    private final Clock clock;
    private final Outgoing outgoing = new Outgoing();
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread sender = new Thread(task, "sandbox-webhook");
        sender.setDaemon(true);
        return sender;
    });

    Dispatch(
            Endpoints endpoints,
            Deliveries deliveries,
            Events events,
            EventWords words,
            OnAttempt listener,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.events = events;
        this.words = words;
        this.listener = listener;
        this.clock = clock;
    }

    /** True when it sent any: there may be more. */
    boolean sendDue() throws InterruptedException {
        List<Delivery> due = deliveries.due(clock.instant(), AT_ONCE);
        List<Future<?>> sent = new ArrayList<>();
        for (Delivery delivery : due) {
            sent.add(senders.submit(() -> {
                send(delivery);
                return null;
            }));
        }
        for (Future<?> one : sent) {
            awaited(one);
        }
        return !due.isEmpty();
    }

    private static void awaited(Future<?> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A webhook could not be sent or kept", failed.getCause());
        }
    }

    private void send(Delivery delivery) throws InterruptedException {
        Optional<Endpoint> endpoint = endpoints.find(delivery.endpointId());
        Optional<Event> event = events.find(delivery.eventId());
        if (endpoint.isEmpty() || event.isEmpty()) {
            // removed, or reset, since it was read
            return;
        }
        byte[] body =
                JsonMapper.shared().writeValueAsString(words.of(event.get())).getBytes(StandardCharsets.UTF_8);
        outgoing.send(endpoint.get(), body, clock.instant()).ifPresent(answer -> keep(delivery, answer));
    }

    private void keep(Delivery delivery, Outgoing.Answer answer) {
        Delivery tried = answer.taken()
                ? delivery.delivered(answer.words(), clock.instant())
                : delivery.refused(answer.words(), clock.instant());
        deliveries.update(tried);
        listener.tried(tried);
    }

    void hush() {
        outgoing.hush();
    }

    void goOn() {
        outgoing.goOn();
    }

    void close() {
        outgoing.close();
        senders.shutdown();
    }
}
