package lyceum.api;

import static lyceum.personal.Category.AUDIT;
import static lyceum.personal.Category.CHAT;
import static lyceum.personal.Category.EXPORT;
import static lyceum.personal.Category.LOG;
import static lyceum.personal.Category.PROFILE;
import static lyceum.personal.Category.STRUCTURE;
import static lyceum.personal.Subject.CUSTOMER;
import static lyceum.personal.Subject.PERSON;

import java.util.List;
import lyceum.personal.Claim;
import lyceum.personal.FieldClaims;
import lyceum.personal.Place.Surface;

/// The texts that the signed API takes and gives, by the names of the records' components.
public final class ApiClaims {
    private static final String FORGOTTEN = "B-04";

    private ApiClaims() {}

    /// Every text.
    public static List<Claim> all() {
        return log().all();
    }

    private static FieldClaims log() {
        return people().personal(LOG, PERSON, "from where somebody came", "D-02", "ip")
                .personal(LOG, PERSON, "with what somebody came", "D-03", "os")
                .personal(LOG, PERSON, "with which version somebody came", "D-05", "sdkVersion")
                .personal(AUDIT, CUSTOMER, "who did or saw something", "D-07", "actor")
                .personal(AUDIT, CUSTOMER, "about what somebody looked", "U-05", "ticket")
                .plain("one of a few words", "purpose", "category", "kind", "event", "addresses")
                .plain("whole numbers, written out", "numbers")
                .plain("an error code", "result")
                .plain("a random name of a call", "requestId")
                .plain("holds the chain of the audit together", "hash");
    }

    private static FieldClaims people() {
        return messages()
                .personal(
                        PROFILE,
                        PERSON,
                        "who is meant, by the customer's or our id",
                        FORGOTTEN,
                        "userId",
                        "userIds",
                        "users",
                        "originId",
                        "teacherId",
                        "assistants",
                        "guests",
                        "frozen",
                        "fromAccount",
                        "membersAccount")
                .personal(
                        PROFILE,
                        PERSON,
                        "what others in a class see of somebody",
                        FORGOTTEN,
                        "name",
                        "nickname",
                        "nickName",
                        "userName",
                        "avatar")
                .personal(LOG, PERSON, "from where somebody was in a class", "D-02", "ipAddress")
                .plain("always empty: where somebody is is not looked up", "location")
                .personal(PROFILE, PERSON, "lets somebody in", FORGOTTEN, "token");
    }

    private static FieldClaims messages() {
        return settings()
                .personal(
                        CHAT,
                        PERSON,
                        "what is said in a class",
                        FORGOTTEN,
                        "text",
                        "msgContent",
                        "data",
                        "desc",
                        "ext",
                        "url",
                        "uuid",
                        "cloudCustomData")
                .plain("one of a few words that the vendor names", "msgType", "priority");
    }

    private static FieldClaims settings() {
        return FieldClaims.of(Surface.API)
                .personal(
                        STRUCTURE,
                        CUSTOMER,
                        "how the customer set up a class; it should name nobody",
                        FORGOTTEN,
                        "recordBackground",
                        "recordLang",
                        "recordLiveUrl",
                        "recordScene",
                        "subType",
                        "groupId",
                        "subGroupId")
                .plain("always empty before recording exists", "recordUrl", "replayUrl")
                .plain("always empty: no stream leaves the server", "rtmpStreamingUrl")
                .personal(AUDIT, CUSTOMER, "why something is erased or frozen", "X-01", "reason")
                .plain("a random name", "jobId", "holdId", "exportId", "petitionId", "workId")
                .plain("a random name", "breachId")
                .personal(STRUCTURE, CUSTOMER, "what got into wrong hands", "X-05", "what")
                .personal(STRUCTURE, CUSTOMER, "who noted that", "X-05", "notedBy")
                .personal(PROFILE, PERSON, "what somebody was told", "X-03", "answer", "extension")
                .plain("one of a few words", "outcome", "source")
                .plain("the hash of a published text, or of an archive, which is sealed", "sha256")
                .personal(EXPORT, PERSON, "where an archive is taken", "X-02", "archiveUrl")
                .plain("one of a few words", "basis", "invited", "registered")
                .plain("a country", "jurisdiction")
                .plain("our own words at the door: their hash", "textSha256")
                .plain("a language", "locale")
                .personal(PROFILE, CUSTOMER, "who answered for an age", "C-01", "assertedBy")
                .personal(AUDIT, CUSTOMER, "who allowed a hold", "T-05", "approvers")
                .plain("how far an erasure or an archive is", "state")
                .personal(STRUCTURE, CUSTOMER, "who accepted an agreement", "C-08", "accepter")
                .plain("the name of an agreement", "agreementId", "pending")
                .plain("the day of a published text", "version")
                .plain("one of a few words", "profile", "clauses", "bases", "lang", "method")
                .plain("signed and names nobody", "receipt", "receipts");
    }
}
