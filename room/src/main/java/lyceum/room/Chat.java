package lyceum.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The last messages of each audience; older ones are read from the log.
///
/// @param messages to everybody, oldest first, at most `TAIL`
/// @param threads private ones by the person who talks with the teacher, at most `THREAD_TAIL` each
/// @param silenced who may not write; seen by leaders, and by the person itself
/// @param counts messages to everybody by each person
public record Chat(
        ChatEvent.WhoWrites who,
        List<Message> messages,
        Map<PersonRef, List<Message>> threads,
        Map<PersonRef, Ban> silenced,
        Map<PersonRef, Integer> counts) {

    /// Messages to everybody that the state keeps.
    public static final int TAIL = 200;

    /// Messages of one private thread that the state keeps.
    public static final int THREAD_TAIL = 50;

    static final Chat EMPTY =
            new Chat(ChatEvent.WhoWrites.EVERYONE, List.of(), Map.of(), Map.of(), Map.of());

    /// Folds one event. It cannot fail: what is in the log has happened.
    Chat after(ChatEvent event, long seq, Instant at) {
        return switch (event) {
            case ChatEvent.MessageSent(var author, var thread, var parts, var weight, var custom) ->
                    said(new Message(seq, at, author, parts, weight, custom, false), thread);
            case ChatEvent.MessageGone(var author, var thread) ->
                    said(
                            new Message(seq, at, author, List.of(), Priority.NORMAL, "", true),
                            thread);
            case ChatEvent.MessageDeleted(var message, var thread) -> deleted(message, thread);
            case ChatEvent.PersonSilenced(var person, var until) ->
                    new Chat(
                            who,
                            messages,
                            threads,
                            Table.with(silenced, person, new Ban(until)),
                            counts);
            case ChatEvent.SilenceLifted(var person) ->
                    new Chat(who, messages, threads, Table.without(silenced, person), counts);
            case ChatEvent.ChatOpened(var whom) ->
                    new Chat(whom, messages, threads, silenced, counts);
        };
    }

    private Chat said(Message message, @Nullable PersonRef thread) {
        if (thread != null) {
            var before = threads.getOrDefault(thread, List.of());
            return threads(Table.with(threads, thread, plus(before, message, THREAD_TAIL)));
        }
        var counted = message.author() == null ? counts : Table.plusOne(counts, message.author());
        return new Chat(who, plus(messages, message, TAIL), threads, silenced, counted);
    }

    private static List<Message> plus(List<Message> before, Message message, int limit) {
        // Done for every message: copying an array costs a fraction of a stream.
        var kept = before.subList(Math.max(0, before.size() + 1 - limit), before.size());
        var all = kept.toArray(new Message[kept.size() + 1]);
        all[kept.size()] = message;
        return List.of(all);
    }

    private Chat deleted(long seq, @Nullable PersonRef thread) {
        if (thread == null) return messages(without(messages, seq));
        var before = threads.get(thread);
        return before == null ? this : threads(Table.with(threads, thread, without(before, seq)));
    }

    private static List<Message> without(List<Message> messages, long seq) {
        return messages.stream()
                .map(message -> message.seq() == seq ? message.withoutText() : message)
                .toList();
    }

    /// The same without what was said before a number.
    public Chat since(long from) {
        return messages(since(messages, from))
                .threads(
                        Table.each(
                                threads,
                                (_, thread) -> {
                                    var kept = since(thread, from);
                                    return kept.isEmpty() ? null : kept;
                                }));
    }

    private static List<Message> since(List<Message> messages, long from) {
        return messages.stream().filter(message -> message.seq() >= from).toList();
    }

    /// From which number on everything that was said is here; 0: nothing is left out.
    public long whole() {
        return Stream.concat(
                        Stream.of(messages).filter(tail -> tail.size() >= TAIL),
                        threads.values().stream().filter(tail -> tail.size() >= THREAD_TAIL))
                .mapToLong(tail -> tail.getFirst().seq())
                .max()
                .orElse(0);
    }

    Chat messages(List<Message> changed) {
        return new Chat(who, changed, threads, silenced, counts);
    }

    Chat threads(Map<PersonRef, List<Message>> changed) {
        return new Chat(who, messages, changed, silenced, counts);
    }

    /// Whether somebody may not write at a moment.
    public boolean silenced(PersonRef person, Instant at) {
        var ban = silenced.get(person);
        return ban != null && ban.holds(at);
    }
}
