package lyceum.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Exported;
import lyceum.personal.Limits;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Fresh;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// What people agreed to and what was said of their age. Each statement is on the disk before
/// anybody comes in by it.
public final class Consents {
    /// People of one page when answers are counted.
    public static final int PAGE = 500;

    /// Statements that are written in one transaction.
    private static final int AT_ONCE = 100;

    private static final String STANDING =
            "app = ? AND person = ? AND kind = ? AND withdrawn_at IS NULL AND at > ?";

    private final Installation house;
    private final Database database;
    private final GroupCommit commit;
    private final Limits limits;
    private final InstantSource clock;
    private final MinimumAges ages;
    private final Policies policies;
    private final SealedStatements statements;
    private final Register register;
    private final LongAdder missing = new LongAdder();
    private final List<BiConsumer<AppId, UserId>> watchers = new CopyOnWriteArrayList<>();

    private Consents(
            Installation house,
            Database database,
            GroupCommit commit,
            Limits limits,
            MinimumAges ages,
            InstantSource clock) {
        this.house = house;
        this.database = database;
        this.commit = commit;
        this.limits = limits;
        this.ages = ages;
        this.clock = clock;
        policies = new Policies(database, commit);
        statements = new SealedStatements(house.seal());
        register = new Register(house.vault(), database, statements, limits, clock);
    }

    /// Of a server in this installation.
    public static Consents open(
            Installation house,
            Database database,
            GroupCommit commit,
            Limits limits,
            MinimumAges ages,
            InstantSource clock) {
        return new Consents(house, database, commit, limits, ages, clock);
    }

    /// What is kept of it.
    public List<PersonalStore> stores() {
        var rows = new ConsentRows(database, commit);
        return List.of(rows.statements(), rows.policies(), rows.counts());
    }

    /// What people take along of it.
    public Exported export() {
        return new ConsentExport(database, statements);
    }

    /// What of it has a time.
    public Dated dated() {
        return new ConsentRows(database, commit).statements();
    }

    /// What each application asks.
    public Policies policies() {
        return policies;
    }

    /// All that was said, for the customer.
    public Register register() {
        return register;
    }

    /// How often somebody passed the door without what is asked there, where that only warns.
    public long missing() {
        return missing.sum();
    }

    /// From which age on people of an application may agree alone.
    public int minimumAge(AppId app) {
        return minimumAge(policies.of(app).jurisdiction());
    }

    /// The same in a country; empty: not known.
    public int minimumAge(String jurisdiction) {
        return ages.in(jurisdiction);
    }

    /// The ages that hold on this server.
    public MinimumAges ages() {
        return ages;
    }

    /// What is asked at the door of an application, in this language or the fallback.
    public Wording wording(AppId app, String locale) {
        return Wording.of(locale, minimumAge(app));
    }

    /// Calls this from now on with whoever took something back, once it is on the disk.
    public void whenWithdrawn(BiConsumer<AppId, UserId> watcher) {
        watchers.add(watcher);
    }

    /// A person agreed to these words at the door of a class. False: there is no such person.
    public boolean agree(AppId app, RoomId room, UserId user, Wording words) {
        var text = Statement.Text.of(words);
        if (standing(app, user, Kind.CLASS).filter(said -> text.equals(said.text())).isPresent())
            return true;
        var policy = policies.of(app);
        var age = new AgeAssertion(Basis.ONE_OF_THESE, policy.jurisdiction(), minimumAge(app), "");
        var said = fresh(room, user, Kind.CLASS, Method.JOIN_SCREEN, text, age);
        return !write(app, List.of(said)).isEmpty();
    }

    /// The customer answers for a user's age; what it said before is taken back by it. False: there
    /// is no such person.
    public boolean assertAge(AppId app, UserId user, AgeAssertion age) {
        return !assertAges(app, Map.of(user, age)).isEmpty();
    }

    /// The same for several at once. For whom it was done; the others are nobody here.
    public Set<UserId> assertAges(AppId app, Map<UserId, AgeAssertion> answers) {
        var said = new ArrayList<Statement>();
        answers.forEach(
                (user, age) -> said.add(fresh(null, user, Kind.AGE, Method.API, null, age)));
        return write(app, said);
    }

    private Set<UserId> write(AppId app, List<Statement> all) {
        var said = all.stream().flatMap(each -> sealed(app, each).stream()).toList();
        var done = new HashSet<UserId>();
        for (int from = 0; from < said.size(); from += AT_ONCE) {
            var some = said.subList(from, Math.min(from + AT_ONCE, said.size()));
            done.addAll(commit.write(sql -> written(sql, some)));
        }
        return done;
    }

    private record Said(Scope.Person person, Statement statement, byte[] sealed) {}

    private Optional<Said> sealed(AppId app, Statement said) {
        try {
            return house.vault()
                    .person(app.value(), said.user())
                    .map(person -> new Said(person, said, statements.seal(person, said)));
        } catch (ScopeErased gone) {
            return Optional.empty();
        }
    }

    // What an erasure finds to delete was written before the key was destroyed.
    private Set<UserId> written(Sql sql, List<Said> some) {
        var done = new HashSet<UserId>();
        for (var said : some)
            if (house.vault().lives(said.person())) {
                insert(sql, said);
                done.add(new UserId(said.statement().user()));
            }
        return done;
    }

    private Statement fresh(
            @Nullable RoomId room,
            UserId user,
            Kind kind,
            Method method,
            Statement.@Nullable Text text,
            AgeAssertion age) {
        var at = Instant.ofEpochMilli(clock.millis());
        return new Statement(
                Fresh.laterId(), room, user.value(), kind, method, text, age, at, null);
    }

    private int insert(Sql sql, Said one) {
        var person = one.person();
        var said = one.statement();
        end(sql, person, said.kind(), said.at());
        sql.run(
                """
                INSERT INTO consent (id, app, room, person, kind, sealed, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                said.id(),
                person.app(),
                said.room() == null ? null : said.room().value(),
                person.person(),
                said.kind().name(),
                one.sealed(),
                said.at().toEpochMilli());
        return Counts.given(sql, person.app(), said);
    }

    private int end(Sql sql, Scope.Person person, Kind kind, Instant now) {
        return sql.run(
                "UPDATE consent SET withdrawn_at = ?"
                        + " WHERE app = ? AND person = ? AND kind = ? AND withdrawn_at IS NULL",
                now.toEpochMilli(),
                person.app(),
                person.person(),
                kind.name());
    }

    /// Takes back all that stands of a person, who leaves every class at once. False: nothing did.
    public boolean withdraw(AppId app, UserId user) {
        var standing = standing(app, user, Kind.CLASS);
        var age = standing(app, user, Kind.AGE);
        if (standing.isEmpty() && age.isEmpty()) return false;
        var known = house.vault().person(app.value(), user.value());
        if (known.isEmpty()) return false;
        var person = known.get();
        var now = Instant.ofEpochMilli(clock.millis());
        commit.write(sql -> {
            for (var kind : Kind.values()) end(sql, person, kind, now);
            standing.ifPresent(said -> Counts.withdrawn(sql, app.value(), said));
            age.ifPresent(said -> Counts.withdrawn(sql, app.value(), said));
            return 0;
        });
        watchers.forEach(watcher -> watcher.accept(app, user));
        return true;
    }

    /// What stands of a person now.
    public Optional<Statement> standing(AppId app, UserId user, Kind kind) {
        return house.vault()
                .person(app.value(), user.value())
                .flatMap(person ->
                        database.read(sql ->
                                sql.one(
                                        "SELECT * FROM consent WHERE "
                                                + STANDING
                                                + " ORDER BY at DESC, id DESC LIMIT 1",
                                        statements::open,
                                        app.value(),
                                        person.person(),
                                        kind.name(),
                                        limits.tooOld(app.value(), Category.PROFILE)
                                                .toEpochMilli())))
                .flatMap(said -> said);
    }

    /// What the customer said of a user's age, if it suffices now.
    public Optional<Statement> answer(AppId app, UserId user) {
        return standing(app, user, Kind.AGE).filter(said -> said.age().suffices(minimumAge(app)));
    }

    /// For how many the customer answered so that it suffices from this age on.
    ///
    /// @param known counts those of interest among people by the numbers of their keys, at most
    ///   PAGE at once
    public long answered(AppId app, int minimumAge, ToLongFunction<List<Long>> known) {
        long counted = 0;
        var page = answers(app, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            var enough = page.stream().filter(each -> each.suffices(minimumAge));
            counted += known.applyAsLong(enough.map(Answered::person).toList());
            page = answers(app, page.getLast().person());
        }
        return counted;
    }

    private record Answered(long person, Optional<Statement> said) {
        boolean suffices(int minimumAge) {
            return said.filter(one -> one.age().suffices(minimumAge)).isPresent();
        }
    }

    // One statement of a kind stands of a person.
    private List<Answered> answers(AppId app, long after) {
        return database.read(sql ->
                sql.list(
                        "SELECT * FROM consent WHERE app = ? AND person > ? AND kind = ?"
                                + " AND withdrawn_at IS NULL AND at > ? ORDER BY person LIMIT ?",
                        row -> new Answered(row.number("person"), statements.open(row)),
                        app.value(),
                        after,
                        Kind.AGE.name(),
                        limits.tooOld(app.value(), Category.PROFILE).toEpochMilli(),
                        PAGE));
    }

    /// Whether what is kept of a person is frozen: then that person comes into no class.
    public boolean frozen(AppId app, UserId user) {
        return house.vault()
                .person(app.value(), user.value())
                .filter(person -> limits.frozen(person.app(), person.person()))
                .isPresent();
    }

    /// The id of somebody of whom something was said, by the number of the key.
    public Optional<UserId> named(AppId app, long person) {
        return database.read(sql ->
                        sql.one(
                                "SELECT * FROM consent WHERE app = ? AND person = ?",
                                statements::open,
                                app.value(),
                                person))
                .flatMap(said -> said)
                .map(said -> new UserId(said.user()));
    }

    /// Whether a person may be in class by what was said.
    ///
    /// @param invited came by an invitation and has no account
    public boolean admits(AppId app, UserId user, boolean invited) {
        var policy = policies.of(app);
        return switch (invited ? policy.invited() : policy.registered()) {
            case REQUIRE -> said(app, user, invited);
            case WARN -> {
                if (!said(app, user, invited)) missing.increment();
                yield true;
            }
            case OFF -> true;
        };
    }

    private boolean said(AppId app, UserId user, boolean invited) {
        if (invited) return standing(app, user, Kind.CLASS).isPresent();
        return answer(app, user).isPresent();
    }
}
