package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who calls themselves so would be taken for who leads, and who only is called so stays.
final class RoleWordsTest {
    @Test
    void words_of_who_leads_are_known_in_many_languages() {
        var posing =
                List.of(
                        "Anna Maestra",
                        "El Maestro",
                        "Profesora Ruiz",
                        "Profesoară Ana",
                        "Lehrerin Müller",
                        "Frau LEHRER",
                        "Lehrkraft",
                        "Dozentin Berg",
                        "Professeur Dupont",
                        "Enseignante Marie",
                        "un enseignant",
                        "Formatrice",
                        "Prof. Rossi",
                        "L'insegnante",
                        "Nauczycielka Ewa",
                        "Lärare Sven",
                        "Lærer Ole",
                        "Laerer Ole",
                        "Opettaja",
                        "Leraar Jan",
                        "Docent",
                        "Asistente",
                        "Ayudante",
                        "Moderador",
                        "Gastgeber",
                        "Учительница Анна",
                        "Викладач",
                        "Ассистент",
                        "Профессор Ким",
                        "Καθηγητής",
                        "王老师",
                        "李老師",
                        "导师",
                        "主讲人",
                        "さくら先生",
                        "せんせい",
                        "センセイ",
                        "김선생님",
                        "이 교수님",
                        "강사",
                        "الأستاذ محمد",
                        "المعلم",
                        "शिक्षक",
                        "Giáo viên Lan",
                        "Coach",
                        "Headmistress",
                        "The Organizer",
                        "Organiser",
                        "Kursleitung",
                        "Kursleiterin",
                        "Class Leader",
                        "Presenter",
                        "Speaker",
                        "Meester Jan",
                        "Juf Anna",
                        "ครู",
                        "ครูสมชาย",
                        "शिक्षिका",
                        "\u2020eacher",
                        "\u157Cost",
                        "Rnoderator",
                        "Maeѕtra",
                        "Тeаcher");
        for (var name : posing) assertThat(RoleWords.in(name)).as(name).isTrue();
    }

    @Test
    void an_assistant_is_known_by_two_capitals() {
        for (var name :
                List.of("TA", "ta", "TA Anna", "Anna (TA)", "Anna, TA", "Anna - ＴＡ", "ТА Ann"))
            assertThat(RoleWords.in(name)).as(name).isTrue();
        for (var name : List.of("Ta Minh", "TẠ MINH TÂM", "TA MINH TAM", "Marta", "TAnja"))
            assertThat(RoleWords.in(name)).as(name).isFalse();
    }

    @Test
    void ordinary_names_stay_allowed() {
        var ordinary =
                List.of(
                        "María Maestre",
                        "Ana Maestri",
                        "Paul Le Maître",
                        "Natalia Tascón",
                        "Assis Machado",
                        "Gastón Profumo",
                        "Moderata Fonte",
                        "Lea Lehr",
                        "Jens Lehmann",
                        "Doris Dozier",
                        "Johanna Gast",
                        "Anton Prosek",
                        "Mia Trainor",
                        "Lily Coachman",
                        "Hans Hostettler",
                        "Staffan Berg",
                        "Anna Leaderman",
                        "Juffer Bakker",
                        "Tom Speakman",
                        "ครูซ",
                        "นคร ครุฑ",
                        "Jan de Meestere",
                        "Sean Docherty",
                        "Jürgen Groß",
                        "Mentor Berisha",
                        "Guru Prasad",
                        "Siddhartha Sastry",
                        "Nguyễn Thị Giao",
                        "Trần Văn Giáo",
                        "Mehmet Öğüt",
                        "Ayşe Hoca",
                        "Νίκος Δασκαλάκης",
                        "Иван Учаев",
                        "Анна Докторова",
                        "Ірина Вчорашня",
                        "조교현",
                        "김강사라",
                        "박선영",
                        "王先生",
                        "师洋",
                        "陈导",
                        "田中さくら",
                        "محمد العلي",
                        "יעל מור",
                        "शिखा शर्मा",
                        "สมชาย ใจดี");
        for (var name : ordinary) assertThat(RoleWords.in(name)).as(name).isFalse();
    }
}
