package lyceum.console;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import lyceum.catalog.OperatorLinks;
import lyceum.catalog.Operators;

/// The operators as one of them sees and changes them.
record OperatorDesk(
        Operators operators, Deeds deeds, InstantSource clock, Supplier<ServerInfo> info) {
    /// All of them, who came first first.
    List<Told.Operator> all(Operators.Session by) {
        return operators.all().stream()
                .map(one ->
                        new Told.Operator(
                                one.id(), one.name(), one.changed(), one.name().equals(by.name())))
                .toList();
    }

    /// A link for somebody who becomes one. What follows # reaches no log of a proxy.
    Told.OperatorLink invite(Operators.Session by, Asked.Again asked, String from) {
        var code = operators.invite(by, asked.password(), from);
        return new Told.OperatorLink(
                info.get().publicUrl() + "/console/#/first/" + code,
                clock.instant().plus(OperatorLinks.INVITATION));
    }

    /// Ends another one, and answers who is left.
    List<Told.Operator> remove(
            Operators.Session by, String number, Asked.Again asked, String from) {
        var gone = operators.remove(by, asked.password(), Numbers.of(number), from);
        deeds.note(Operators.Session.actor(gone.orElseThrow(Failure::notFound)), "removed");
        return all(by);
    }
}
