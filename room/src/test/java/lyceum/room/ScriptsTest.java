package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which names are of letters that nobody mixes, and which only pose as others.
final class ScriptsTest {
    @Test
    void a_word_of_several_scripts_and_dead_scripts_are_not_usual() {
        var posing =
                List.of(
                        "D\u043Era",
                        "D\u03BFra Page",
                        "Page \u15EAO\u1587\u15E9",
                        "\u157Cost",
                        "D\uD801\uDC04ra",
                        "D\uD801\uDCEAra",
                        "Do\uD81B\uDF35a",
                        "V\u039ERA",
                        "D\u200D\u043Era",
                        "D\u0301\u043Era",
                        "\uD800\uDEA0\uD800\uDEA1",
                        "\uD800\uDF01\uD800\uDF02",
                        "\u16D5\u16A8");
        for (var name : posing) assertThat(Scripts.areUsual(name)).as(name).isFalse();
    }

    @Test
    void ordinary_names_of_living_scripts_are_usual() {
        var ordinary =
                List.of(
                        "Anna Müller",
                        "Anna-Мария",
                        "Мария (Mary)",
                        "O\u2019Neil",
                        "Łukasz",
                        "Søren Kjær",
                        "Nguyễn Thị Giao",
                        "Νίκος Papas",
                        "Արամ",
                        "გიორგი",
                        "王伟",
                        "Tom王",
                        "小明Tom",
                        "田中さくら",
                        "サラ・スミス",
                        "김민수",
                        "金민수",
                        "ครูสมชาย",
                        "สมชายTom",
                        "محمد العلي",
                        "علی\u200Cرضا",
                        "יעל מור",
                        "शिखा शर्मा",
                        "ক্\u200Dষমা",
                        "தமிழ்",
                        "ආරියරත්න",
                        "ከበደ",
                        "ខេមរា",
                        "မောင်",
                        "བསྟན་འཛིན",
                        "ᓄᓇᕗᑦ",
                        "ᏣᎳᎩ",
                        "ⵣⵉⵔⵉ",
                        "ߒߞߏ",
                        "ᠮᠣᠩᠭᠣᠯ",
                        "Anna 2",
                        "3B Ben",
                        "Zoë 🌸");
        for (var name : ordinary) assertThat(Scripts.areUsual(name)).as(name).isTrue();
    }
}
