package lyceum.room;

import java.util.List;
import java.util.Set;

/// Words by which a class says what somebody is in it, in the languages of its pages. A stranger
/// who is called so would be taken for who leads, or for the class itself.
public final class RoleWords {
    // Wherever they stand, also letter by letter.
    private static final List<String> ANYWHERE =
            List.of(
                    "teacher",
                    "assistant",
                    "supervisor",
                    "moderator",
                    "administrator",
                    "system",
                    "instructor",
                    "tutor",
                    "professor",
                    "principal",
                    "enseignant",
                    "profesor",
                    "учитель",
                    "преподаватель",
                    "support",
                    "lyceum",
                    "lehrer",
                    "dozent",
                    "老师",
                    "老師",
                    "教师",
                    "教師",
                    "讲师",
                    "教授",
                    "校长",
                    "校長",
                    "班主任",
                    "講師",
                    "助教",
                    "督导",
                    "督導",
                    "系统",
                    "系統",
                    "管理员",
                    "管理員",
                    "主持人");

    // As a word of their own: names of people hold the letters of some.
    private static final Set<String> ALONE = Set.of("admin", "host", "cohost", "operator", "staff");

    // What the page says of who looks at it; and what is a teacher in Japanese, a Mr. in Chinese.
    private static final Set<String> WHOLE = Set.of("you", "你", "我", "先生");

    private RoleWords() {}

    /// Whether a name holds such a word, or is one, however its letters are written.
    public static boolean in(String name) {
        return Names.readings(name).stream()
                .anyMatch(words ->
                        among(words) || among(strokes(words, "i")) || among(strokes(words, "l")));
    }

    private static List<String> strokes(List<String> words, String letter) {
        return words.stream().map(word -> word.replace(LookAlikes.STROKE, letter)).toList();
    }

    private static boolean among(List<String> words) {
        var letters = String.join("", words);
        return WHOLE.contains(letters)
                || ANYWHERE.stream().anyMatch(letters::contains)
                || words.stream().anyMatch(ALONE::contains);
    }
}
