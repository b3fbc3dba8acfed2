package lyceum;

import java.util.ArrayList;
import java.util.List;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Claim.Personal;
import lyceum.personal.Claim.Plain;
import lyceum.personal.Place.File;
import lyceum.personal.Subject;

/// The files of the data directory.
final class FileClaims {
    private FileClaims() {}

    static List<Claim> all() {
        var all = new ArrayList<Claim>();
        plain(all, "locks the directory while a server uses it", "lock");
        plain(all, "where the newest server of the directory is opened", AddressNote.FILE);
        plain(all, "keys, wrapped; never part of a backup", "keys/keys.dat", "keys-again/keys.dat");
        plain(all, "what wraps the keys", "keys/wrap.key", "keys-again/wrap.key");
        plain(
                all,
                "which keys were destroyed, by random numbers",
                "keys/kills.log",
                "keys-again/kills.log");
        plain(
                all,
                "what was erased by its time, by numbers of our own",
                "keys/periods.log",
                "keys-again/periods.log");
        plain(all, "technical lines without names, texts, tokens and addresses", "logs/*.log");
        for (var name : List.of("exports/*", "exports/*.part")) {
            var what = "archives that people take along, each with a key of its own";
            all.add(
                    new Personal(
                            new File(name), Category.EXPORT, Subject.PERSON, true, what, "X-02"));
        }
        for (var end : List.of(".db", ".db-wal", ".db-shm")) {
            all.add(day("days/log-*" + end, Category.LOG, true, "D-01"));
            all.add(day("days/quality-*" + end, Category.QUALITY, false, "S-02"));
        }
        for (var name : List.of("lyceum.db", "lyceum.db-wal", "lyceum.db-shm")) {
            all.add(
                    new Personal(
                            new File(name),
                            Category.STRUCTURE,
                            Subject.PERSON,
                            true,
                            "the SQL store; its columns are declared one by one",
                            "S-01"));
        }
        return List.copyOf(all);
    }

    private static Claim day(String pattern, Category category, boolean sealed, String rule) {
        var why = "rows of one day; their columns are declared one by one";
        return new Personal(new File(pattern), category, Subject.PERSON, sealed, why, rule);
    }

    private static void plain(List<Claim> all, String why, String... patterns) {
        for (var pattern : patterns) all.add(new Plain(new File(pattern), why));
    }
}
