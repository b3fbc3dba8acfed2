package lyceum.socket;

import static lyceum.personal.Category.CHAT;
import static lyceum.personal.Category.PROFILE;
import static lyceum.personal.Category.STRUCTURE;
import static lyceum.personal.Subject.CUSTOMER;
import static lyceum.personal.Subject.PERSON;

import java.util.List;
import lyceum.personal.Claim;
import lyceum.personal.FieldClaims;
import lyceum.personal.Place.Surface;

/// The texts of the live connection and of what belongs to it, by the names of the records'
/// components.
public final class SocketClaims {
    private static final String FORGOTTEN = "B-04";

    private SocketClaims() {}

    /// Every text.
    public static List<Claim> all() {
        return FieldClaims.of(Surface.SOCKET)
                .personal(
                        PROFILE,
                        PERSON,
                        "what others in the class see of somebody",
                        FORGOTTEN,
                        "name",
                        "avatar",
                        "teacher")
                .personal(PROFILE, PERSON, "who somebody is for the customer", FORGOTTEN, "user")
                .personal(PROFILE, PERSON, "opens the connection", FORGOTTEN, "token", "resume")
                .personal(PROFILE, PERSON, "the code of a link", FORGOTTEN, "code")
                .personal(
                        CHAT,
                        PERSON,
                        "what is said in the class",
                        FORGOTTEN,
                        "text",
                        "data",
                        "description",
                        "extension",
                        "custom",
                        "url",
                        "uuid")
                .personal(
                        STRUCTURE,
                        CUSTOMER,
                        "how the customer set up the class; it should name nobody",
                        FORGOTTEN,
                        "className",
                        "groupId",
                        "recordBackground",
                        "recordLang",
                        "recordLiveUrl",
                        "recordScene",
                        "subType")
                .plain("a random name of a browser tab", "tab")
                .plain("our own words at the door and their hash", "about", "agree", "sha256")
                .plain("a language", "locale")
                .all();
    }
}
