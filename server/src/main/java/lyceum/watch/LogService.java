package lyceum.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lyceum.db.DayTable;
import lyceum.privacy.Fresh;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;

/// The log service: who came and went with what, and what the pages say of themselves. Who it was
/// and the address are sealed under the key of that person before they are written. Nobody waits
/// for it.
public final class LogService implements AutoCloseable {
    private final Installation house;
    private final DayTable files;
    private final AddressSettings settings;
    private final Consumer<List<WrittenRow>> reader;
    private final Pump<LogLine> pump;

    /// @param reader gets the rows once they are on the disk; it never waits
    LogService(
            Installation house,
            DayTable files,
            AddressSettings settings,
            Consumer<List<WrittenRow>> reader) {
        this.house = house;
        this.files = files;
        this.settings = settings;
        this.reader = reader;
        pump = new Pump<>("log-service", this::write);
    }

    /// Takes a line, at once; somebody unknown, or erased, leaves none.
    public void log(LogLine line) {
        pump.put(line);
    }

    /// Lines that were lost because too many came or the disk did not take them.
    public long lost() {
        return pump.lost();
    }

    /// Lines that were taken and are on the disk, or were of nobody any more.
    public long written() {
        return pump.written();
    }

    private void write(List<LogLine> lines) {
        var days =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        line -> DayStore.day(line.at()),
                                        TreeMap::new,
                                        Collectors.toList()));
        days.forEach((day, some) -> {
            var rows = new ArrayList<WrittenRow>();
            for (var line : some) {
                var person = house.vault().person(line.app().value(), line.user().value());
                person.ifPresent(known -> add(rows, line, known));
            }
            if (rows.isEmpty()) return;
            files.write(
                    day,
                    sql -> {
                        sql.runEach(
                                WrittenRow.INSERT, rows.stream().map(WrittenRow::values).toList());
                        return rows.size();
                    });
            reader.accept(rows);
        });
    }

    // Whoever was erased just now leaves no row.
    private void add(List<WrittenRow> rows, LogLine line, Scope.Person person) {
        try {
            rows.add(row(line, person));
        } catch (ScopeErased ended) {
            return;
        }
    }

    private WrittenRow row(LogLine line, Scope.Person person) {
        var id = Fresh.laterId();
        var page = line.event() instanceof LogEvent.Told;
        var user = LogFiles.place(person, id, "user");
        var address = page ? "" : settings.of(line.app()).kept(line.from().address());
        var ip = LogFiles.place(person, id, "ip");
        return new WrittenRow(
                id,
                person,
                line.at(),
                house.seal().sealText(user, line.user().value()),
                address.isEmpty() ? null : house.seal().sealText(ip, address),
                page ? null : line.from().os(),
                line.room().value(),
                line.from().sdk(),
                line.event().name(),
                page,
                line.numbers());
    }

    @Override
    public void close() {
        pump.close();
    }
}
