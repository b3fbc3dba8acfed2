package lyceum.room;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
                    "headmaster",
                    "enseignant",
                    "docente",
                    "öğretmen",
                    "선생",
                    "معلم",
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
    private static final Set<String> ALONE =
            Set.of("admin", "host", "cohost", "operator", "staff", "prof");

    // What the page says of who looks at it; and what is a teacher in Japanese, a Mr. in Chinese.
    private static final Set<String> WHOLE = Set.of("you", "你", "我", "先生");

    private static final Set<String> READ_ANYWHERE = readings(ANYWHERE);
    private static final Set<String> READ_ALONE = readings(ALONE);
    private static final Set<String> READ_WHOLE = readings(WHOLE);

    private RoleWords() {}

    /// Whether a name holds such a word, or is one, however its letters are written.
    public static boolean in(String name) {
        return Names.readings(name).stream().anyMatch(RoleWords::among);
    }

    // Words are read as names are, so that both are compared in the same letters.
    private static Set<String> readings(Collection<String> words) {
        return words.stream()
                .flatMap(word -> Names.readings(word).stream())
                .map(parts -> String.join("", parts))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean among(List<String> words) {
        return READ_WHOLE.contains(String.join("", words))
                || words.stream().anyMatch(RoleWords::holds)
                || words.stream().anyMatch(READ_ALONE::contains)
                || IntStream.range(0, words.size()).anyMatch(from -> beginsAt(words, from));
    }

    private static boolean holds(String word) {
        return READ_ANYWHERE.stream().anyMatch(word::contains);
    }

    // Words that were taken apart; what only begins in one and ends in the next is a name.
    private static boolean beginsAt(List<String> words, int from) {
        return IntStream.rangeClosed(from + 1, words.size())
                .mapToObj(until -> String.join("", words.subList(from, until)))
                .anyMatch(READ_ANYWHERE::contains);
    }
}
