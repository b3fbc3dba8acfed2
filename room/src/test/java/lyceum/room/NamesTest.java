package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Names that people have, and what only pretends to be one.
final class NamesTest {
    @Test
    void names_of_all_scripts_stay_as_they_are() {
        var names =
                List.of(
                        "محمد عبد الله",
                        "क्षत्रिय श्री",
                        "Nguyễn Thị Ánh",
                        "王小明",
                        "שָׁלוֹם",
                        "می\u200Cخواهم",
                        "Zoë O’Neill-Smith 3",
                        "\uD83D\uDC69\u200D\uD83D\uDE80 Eva ❤\uFE0F");
        for (var name : names) {
            var composed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
            assertThat(Names.clean(name)).as(name).hasValue(composed);
        }
    }

    @Test
    void what_nobody_can_see_is_no_name() {
        var none =
                List.of("", " ", "\u200B", "\u3164\u3164", "\u2800", "\u200D", "\u0301", "\uFE0F");
        for (var name : none) assertThat(Names.clean(name)).isEmpty();
        assertThat(Names.clean("Zal" + "\u0301\u0316\u0335".repeat(5) + "go")).isEmpty();
        assertThat(Names.clean("x".repeat(Limits.NAME + 1))).isEmpty();
    }

    @Test
    void a_text_says_something_if_any_of_it_can_be_seen() {
        for (var nothing : List.of("", " \t\n", "\u200B", "\u3164", "\u2800", "\u200D", "\u0301"))
            assertThat(Names.says(nothing)).isFalse();
        for (var said : List.of("T-1", "\u200B7", "王", "…", "x".repeat(Limits.NAME + 1)))
            assertThat(Names.says(said)).as(said).isTrue();
    }

    @Test
    void controls_and_what_turns_the_writing_are_taken_out() {
        assertThat(Names.clean("\u202EnnA\u202C\u0007")).hasValue("nnA");
        assertThat(Names.clean(" An\u2066n\u200B \n\u3164 B\u200D")).hasValue("Ann B");
    }

    @Test
    void the_name_of_a_class_is_refused_where_a_persons_would_be_cleaned() {
        for (var good : List.of("Algebra II \u00b7 Vertex form", "\u200Fשיעור 3", "数学  课"))
            assertThat(Names.isTitle(good)).as(good).isTrue();
        var bad =
                List.of(
                        "Alge\u0000bra",
                        "Algebra\n",
                        "\u001F",
                        "\u0085x",
                        "a\u202Ebc",
                        "a\u2066bc",
                        "\u200B\u200D",
                        "\u3164");
        for (var title : bad) assertThat(Names.isTitle(title)).as(title).isFalse();
    }

    @Test
    void words_of_the_class_are_no_names_of_strangers() {
        var posing =
                List.of(
                        "Ann (Teacher)",
                        "T e a c h e r",
                        "te\u0430\u0441her Ann",
                        "ᴛᴇᴀᴄʜᴇʀ",
                        "Te\u0301acher",
                        "ＳＹＳＴＥＭ",
                        "\uD83C\uDD63\uD83C\uDD54\uD83C\uDD50\uD83C\uDD52"
                                + "\uD83C\uDD57\uD83C\uDD54\uD83C\uDD61",
                        "Bob, assistant",
                        "Herr Lehrer",
                        "Dozent",
                        "Instructor Ann",
                        "Tutor",
                        "Lyceum Support",
                        "L Y C E U M",
                        "\u03A4\u0395ACHER",
                        "ADMIN\u0399S\u03A4R\u0391TOR",
                        "SYSTE\u039C",
                        "Teac\u04BBer",
                        "Te\u0251cher",
                        "\uA4D4\uA4F0\uA4EE\uA4DA\uA4E7\uA4F0\uA4E3",
                        "\u01ACeacher",
                        "Te\u03ACcher",
                        "Te\u02B9acher",
                        "\u0397\u039F\u0405\u03A4",
                        "The Supervisor",
                        "Admin",
                        "You",
                        "老师",
                        "王 老·师",
                        "林老師",
                        "助教小明",
                        "系统消息",
                        "我");
        for (var name : posing) assertThat(RoleWords.in(name)).as(name).isTrue();
        var own =
                List.of(
                        "Ann",
                        "Ahmad Minhas",
                        "Yousef",
                        "王小明",
                        "师洋",
                        "Sid Minor 3",
                        "Your Mum",
                        "\u039C\u03B1\u03C1\u03AF\u03B1 "
                                + "\u039A\u03B1\u03C4\u03C3\u03B1\u03C1\u03BF\u03CD",
                        "\u0411\u043E\u0440\u0438\u0441 \u0429\u0443\u043A\u0438\u043D",
                        "\u041E\u043B\u044C\u0433\u0430",
                        "\uD64D\uAE38\uB3D9");
        for (var name : own) assertThat(RoleWords.in(name)).as(name).isFalse();
    }

    @Test
    void signs_around_the_letters_make_no_other_name() {
        for (var name :
                List.of("Ms Curie.", "(ms-curie)", "Ms Curie 2", "★ MS CURIE ★", "Ms Curié"))
            assertThat(Names.alike("Ms Curie", name)).as(name).isTrue();
        for (var name :
                List.of(
                        "\u039C\u0455 Curie",
                        "MS C\u054DRIE",
                        "Ms Cur\u03AFe",
                        "Ms Curie\u02B9",
                        "Ms Curie\u2032",
                        "\uA4DF\uA4E2 \uA4DA\uA4F4\uA4E3\uA4F2\uA4F0"))
            assertThat(Names.alike("Ms Curie", name)).as(name).isTrue();
        assertThat(Names.alike("Kath Tuck", "\u039Aat\u04BB \u01ACu\u0441\u212A")).isTrue();
        assertThat(Names.alike("ANNA", "A\u039D\u039DA")).isTrue();
        assertThat(Names.alike("\u039C\u03AC\u03BD\u03BF\u03C2", "\u039C\u0391\u039D\u039F\u03A3"))
                .isTrue();
        assertThat(Names.alike("Ms Curie", "Ms Curie-Joliot")).isFalse();
        assertThat(Names.alike("7", "8")).isFalse();
        assertThat(Names.alike("7", " 7")).isTrue();
    }

    @Test
    void a_name_is_found_by_how_its_words_begin() {
        for (var asked : List.of("Gustav", "gus", "grün", "GRUN gus", "gustav g", "Gustav Grün"))
            assertThat(Names.begins("Gustav Grün", asked)).as(asked).isTrue();
        for (var asked : List.of("ustav", "gustave", "Gustav Braun", "", " - "))
            assertThat(Names.begins("Gustav Grün", asked)).as(asked).isFalse();
        assertThat(Names.begins("Demo student 1", "Demo student 1")).isTrue();
        assertThat(Names.begins("Demo student 2", "Demo student 1")).isFalse();
        assertThat(Names.begins("Demo student 12", "Demo student 1")).isFalse();
        assertThat(Names.begins("Demo student 12", "demo")).isTrue();
        assertThat(Names.begins("O'Brien", "obrien")).isTrue();
        assertThat(Names.begins("王小明", "小明")).isTrue();
        assertThat(Names.begins("王小明", "小红")).isFalse();
    }

    @Test
    void names_that_read_the_same_are_the_same() {
        assertThat(Names.same("Ann Weiß", "ＡＮＮ\u00A0 weiss\u200B")).isTrue();
        assertThat(Names.same("Ms Curie", "Ms Curie\uFE0F")).isTrue();
        assertThat(Names.same("Ms Curie", "Ms Cu\u200Drie")).isTrue();
        assertThat(Names.same("Ms Curie", "Ms \u0421urie")).isTrue();
        assertThat(Names.same("Ms Curie", "M\u0455 Curie")).isTrue();
        assertThat(Names.same("\u0410\u043D\u043D\u0430", "\u0410\u043D\u0434\u0430")).isFalse();
        assertThat(Names.same("Ann", "Anna")).isFalse();
    }

    @Test
    void letters_of_the_same_shape_make_no_other_name() {
        var posing =
                List.of(
                        "Maria M\u00fcIIer",
                        "Maria M\u00fc||er",
                        "Mar1a M\u00fcl|er",
                        "Maria M\u00fc\u2223\u23b8er",
                        "Maria M\u00fc\ua4f2\ua4f2er",
                        "Maria M\u00fc11er",
                        "MARlA M\u00dcLLER",
                        "rnaria m\u00fcller",
                        "Maria M\u00fcllller",
                        "M\u00fcller Maria");
        for (var name : posing)
            assertThat(Names.alike("Maria M\u00fcller", name)).as(name).isTrue();
        assertThat(Names.alike("Bill Rollo", "Bi11 R0110")).isTrue();
        assertThat(Names.alike("Bill Rollo", "Billl Rollo")).isTrue();
        for (var other : List.of("Lan", "Jan", "Ina"))
            assertThat(Names.alike("Ian", other)).as(other).isFalse();
        assertThat(Names.alike("Anna", "Ana")).isFalse();
        assertThat(Names.alike("Demo student I", "Demo teacher 1")).isFalse();
    }

    @Test
    void words_of_the_class_are_known_by_their_shapes() {
        for (var name :
                List.of(
                        "T3acher",
                        "Ass1stant",
                        "PrincipaI",
                        "учитель Иванов",
                        "Prof Kim",
                        "Ann T e a cher",
                        "Cohost",
                        "Professor X",
                        "\u738b\u6559\u6388",
                        "\u5148\u751f",
                        "5upport")) assertThat(RoleWords.in(name)).as(name).isTrue();
        for (var name :
                List.of(
                        "\u738b\u5148\u751f",
                        "Otto Lehmann",
                        "Tu Torres",
                        "Tuto Rossi",
                        "Corn Hostetter",
                        "Li 3")) assertThat(RoleWords.in(name)).as(name).isFalse();
    }
}
