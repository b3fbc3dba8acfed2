package lyceum.room;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words by which a class says what somebody is in it, in the languages that are taught in most. A
/// stranger who is called so would be taken for who leads, or for the class itself.
public final class RoleWords {
    // Wherever they stand, also letter by letter.
    private static final Set<String> ANYWHERE =
            read(
                    """
                    teacher assistant supervisor moderator administrator system instructor tutor
                    headmistress organizer organiser presenter kursleit
                    professor principal headmaster support lyceum
                    lehrer lehrkraft dozent gastgeber lärare leraar lerares docent opettaja
                    enseignant professeur instructeur formateur formatrice insegnante
                    profesor profesoară asistente assistente ayudante moderador administrador
                    nauczyciel učitel öğretmen giáoviên
                    учитель преподаватель ассистент профессор модератор администратор
                    викладач вчитель καθηγητής καθηγήτρια
                    معلم أستاذ शिक्षक अध्यापक อาจารย์
                    老师 老師 教师 教師 讲师 講師 教授 教員 校长 校長 班主任 助教 导师 導師 督导 督導
                    系统 系統 管理员 管理員 主持人 主讲 主講 せんせい センセイ
                    선생 교수님 강사님 조교님
                    """);

    // As a word of their own: names of people hold the letters of some.
    private static final Set<String> ALONE =
            read(
                    """
                    admin host cohost operator staff prof coach sensei leader speaker
                    meester juf juffrouw
                    maestra maestro lærer доцент учител δάσκαλος δασκάλα מורה המורה مدرس
                    교사 교수 강사 조교
                    """);

    // What the page says of who looks at it; what is a teacher in Japanese, a Mr. in Chinese; and
    // an assistant in English, a family in Vietnamese.
    private static final Set<String> WHOLE = read("you 你 我 先生 ta");

    // Whoever has one of the names above writes a small letter, or has none in the whole name. A
    // Mr. stands behind no Japanese syllable.
    private static final Pattern ASSISTANT = Pattern.compile("(?<!\\p{L})TA(?!\\p{L})");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");
    private static final Pattern SENSEI =
            Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}] ?\u5148\u751F");

    // A Thai teacher stands before the name, without a space; Cruz begins in the same way.
    private static final Pattern KHRU =
            Pattern.compile(
                    "(?:^|[^\\p{L}\\p{M}])"
                            + "(?:\u0E04\u0E38\u0E13)?\u0E04\u0E23\u0E39(?!\u0E0B)");

    private RoleWords() {}

    /// Whether a name holds such a word, or is one, however its letters are written.
    public static boolean in(String name) {
        var latin = Names.latin(name);
        return Names.readings(name).stream().anyMatch(RoleWords::among)
                || ASSISTANT.matcher(latin).find() && SMALL.matcher(latin).find()
                || SENSEI.matcher(name).find()
                || KHRU.matcher(name).find();
    }

    // Words are read as names are, so that both are compared in the same letters.
    private static Set<String> read(String words) {
        return Stream.of(words.strip().split("\\s+"))
                .flatMap(word -> Names.readings(word).stream())
                .map(parts -> String.join("", parts))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean among(List<String> words) {
        return WHOLE.contains(String.join("", words))
                || words.stream().anyMatch(RoleWords::holds)
                || words.stream().anyMatch(ALONE::contains)
                || IntStream.range(0, words.size()).anyMatch(from -> beginsAt(words, from));
    }

    private static boolean holds(String word) {
        return ANYWHERE.stream().anyMatch(word::contains);
    }

    // Words that were taken apart; what only begins in one and ends in the next is a name.
    private static boolean beginsAt(List<String> words, int from) {
        return IntStream.rangeClosed(from + 1, words.size())
                .mapToObj(until -> String.join("", words.subList(from, until)))
                .anyMatch(ANYWHERE::contains);
    }
}
