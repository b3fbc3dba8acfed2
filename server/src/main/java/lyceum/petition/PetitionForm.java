package lyceum.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lyceum.http.Form;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;

/// What a browser sends from the page for people, and the way back to that page with the answer.
record PetitionForm(PetitionDoor.Plea plea, String language) {
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /// What the page says to the statuses of the door.
    private static final Map<Integer, String> ANSWERS =
            Map.of(403, "token", 429, "often", 503, "full");

    /// Whether a body is a form. Programs send JSON with the type of forms too.
    static boolean is(Request request, byte[] body) {
        return request.mediaType().equals(TYPE) && body.length > 0 && body[0] != '{';
    }

    /// The form; a pasted link is as good as the token that is in it.
    static PetitionForm read(byte[] body) {
        var fields = Form.parse(new String(body, UTF_8));
        var pasted = TOKEN.matcher(field(fields, "token"));
        var token = pasted.find() ? pasted.group() : "";
        var language = field(fields, "lang").startsWith("zh") ? "zh" : "en";
        return new PetitionForm(new PetitionDoor.Plea(token, field(fields, "kind")), language);
    }

    private static String field(List<Form.Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Form.Field::value)
                .findFirst()
                .orElse("");
    }

    /// It was taken.
    Reply taken(PetitionDoor.Taken taken) {
        var day = taken.dueAt().atZone(ZoneOffset.UTC).toLocalDate();
        return back("taken&due=" + day);
    }

    /// It was not.
    Reply refused(HttpFault fault) {
        var answer = ANSWERS.get(fault.status());
        if (answer == null) throw fault;
        return back(answer);
    }

    private Reply back(String answer) {
        return Reply.seeOther(PetitionDoor.PATH + "?lang=" + language + "&answer=" + answer)
                .with("Cache-Control", "no-store");
    }

    @Override
    public String toString() {
        return "PetitionForm(…)";
    }
}
