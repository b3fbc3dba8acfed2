package lyceum.catalog;

import static lyceum.personal.Category.PROFILE;
import static lyceum.personal.Category.STRUCTURE;
import static lyceum.personal.Subject.CUSTOMER;
import static lyceum.personal.Subject.OPERATOR;
import static lyceum.personal.Subject.PERSON;

import java.util.List;
import lyceum.personal.Claim;
import lyceum.personal.TableClaims;

/// What the catalogue keeps.
public final class CatalogClaims {
    private static final String NUMBER = "a number of our own";
    private static final String TIME = "a time of administration";
    private static final String TAG = "a hash of a random code";
    private static final String FORGOTTEN = "B-04";

    private CatalogClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return List.of(
                        application(),
                        apiKey(),
                        signingKey(),
                        user(),
                        supervisor(),
                        link(),
                        operator(),
                        usedLink(),
                        session(),
                        home(),
                        owner())
                .stream()
                .flatMap(table -> table.all().stream())
                .toList();
    }

    private static TableClaims application() {
        return TableClaims.of("application")
                .plain(NUMBER, "app")
                .plain("a random name of the application", "developer")
                .plain(TIME, "created_at", "since", "purge_at")
                .plain("whether it is in use", "state")
                .sealed("name", STRUCTURE, CUSTOMER, "what the application is called", FORGOTTEN);
    }

    private static TableClaims home() {
        return TableClaims.of("home").plain("where the data is kept", "n", "region");
    }

    private static TableClaims owner() {
        return TableClaims.of("owner").plain("to which keys the store belongs", "n", "mark");
    }

    private static TableClaims apiKey() {
        return TableClaims.of("api_key")
                .plain("the public half of an API key, random", "secret_id")
                .plain(NUMBER, "app")
                .plain(TIME, "created_at", "used_at", "ends_at")
                .plain("whether it may be used", "enabled")
                .sealed(
                        "secret",
                        STRUCTURE,
                        CUSTOMER,
                        "to check the customer's signatures",
                        "X-01");
    }

    private static TableClaims signingKey() {
        return TableClaims.of("signing_key")
                .plain("a random name", "id")
                .plain(NUMBER, "app")
                .plain(TIME, "created_at")
                .sealed("secret", STRUCTURE, CUSTOMER, "to sign and check tokens", FORGOTTEN);
    }

    private static TableClaims user() {
        return TableClaims.of("app_user")
                .plain("the number of a key; it leads to nobody once that is gone", "id")
                .plain(NUMBER, "app")
                .plain(TIME, "created_at")
                .sealed("user_id", PROFILE, PERSON, "to know who enters", FORGOTTEN)
                .sealed("origin_id", PROFILE, PERSON, "the customer's own name for it", FORGOTTEN)
                .sealed("name", PROFILE, PERSON, "what others in a class see", FORGOTTEN)
                .sealed("avatar", PROFILE, PERSON, "the address of a picture", FORGOTTEN);
    }

    private static TableClaims supervisor() {
        return TableClaims.of("supervisor")
                .plain("the number of a key; it leads to nobody once that is gone", "user_number")
                .plain(NUMBER, "app")
                .plain(TIME, "created_at");
    }

    private static TableClaims link() {
        return TableClaims.of("join_link")
                .plain("a random name", "id")
                .plain(TAG, "tag")
                .plain(NUMBER, "app", "room", "entered")
                .plain("teacher, assistant, student or guest", "role")
                .plain("the number of a key; it leads to nobody once that is gone", "person")
                .plain(TIME, "created_at", "withdrawn_at")
                .sealed("code", PROFILE, PERSON, "to show the link again", FORGOTTEN)
                .sealed("user_id", PROFILE, PERSON, "who enters by the link", FORGOTTEN);
    }

    private static TableClaims operator() {
        return TableClaims.of("operator")
                .plain(NUMBER, "id", "rounds")
                .plain("random", "salt")
                .plain(TIME, "changed_at")
                .sealed("name", STRUCTURE, OPERATOR, "who runs this server", FORGOTTEN)
                .open("password", STRUCTURE, OPERATOR, "a slow hash, to sign in", FORGOTTEN);
    }

    private static TableClaims usedLink() {
        return TableClaims.of("used_operator_link").plain(TAG, "tag").plain(TIME, "ends_at");
    }

    private static TableClaims session() {
        return TableClaims.of("operator_session")
                .plain(TAG, "tag")
                .plain(NUMBER, "operator")
                .plain(TIME, "created_at", "used_at");
    }
}
