package dev.invoicelinks.torture.simulation;

import dev.invoicelinks.notice.Channel;
import dev.invoicelinks.notice.Content;
import dev.invoicelinks.notice.Delivery;
import dev.invoicelinks.notice.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where messages arrive: each is laid down as its recipient has it, with the line at which the provider's journal was then. */
final class PostOffice implements Channel {

    private final Path folder;
    private final World world;
    private final Weather weather;
    private final SimulatedLinks.Outside outside;

    PostOffice(Path folder, World world, Weather weather, SimulatedLinks.Outside outside) {
        this.folder = folder;
        this.world = world;
        this.weather = weather;
        this.outside = outside;
    }

    @Override
    public Way way() {
        return Way.SMTP;
    }

    @Override
    public Delivery deliver(Message message) {
        outside.before();
        Delivery delivery = weather.strikes() ? troubled(message) : taken(message);
        outside.after();
        return delivery;
    }

    private Delivery troubled(Message message) {
        return switch (weather.upTo(6)) {
            case 0 -> new Delivery.Later("450 come back later");
            case 1 -> new Delivery.Refused("550 no such mailbox");
            case 2 -> new Delivery.Unknown("the connection ended before the final dot was seen");
            case 3 -> {
                taken(message);
                yield new Delivery.Unknown("the connection ended behind the final dot");
            }
            case 4 -> new Delivery.Stopped("authentication failed");
            default -> taken(message);
        };
    }

    private Delivery taken(Message message) {
        world.comeToNow();
        Content.Email email = (Content.Email) message.content();
        String text = "X-Recorded-To: " + message.to().address() + "\r\nX-Recorded-After: "
                + world.journal().sequence() + "\r\nMessage-ID: "
                + message.notice().messageId().value()
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + email.subject() + "\n"
                + email.text();
        try (var there = Files.list(folder)) {
            Files.writeString(folder.resolve("%04d.eml".formatted(there.count())), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return new Delivery.Sent("250 taken");
    }

    @Override
    public void close() {
        // nothing is kept open between messages
    }
}
