package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Names that somebody who reads fast takes for another one, and such that nobody does.
final class LookAlikesTest {
    private static void alike(String leader, String... posing) {
        for (var name : posing) assertThat(Names.alike(leader, name)).as(name).isTrue();
    }

    @Test
    void letters_of_other_scripts_are_read_as_the_latin_ones_they_look_like() {
        alike("Maya Young", "Ma\u04AFa Young", "Maya \u04AE\u043E\u0438\u043Fg", "Maya Y\u04E9ung");
        alike("Hetty Chow", "\u04A2etty Chow", "Hetty \u04AAhow", "Het\u04ADy Cho\u03C9");
        alike("Theo", "\u04ACheo", "The\u0398", "Th\u04BFo", "\u2C66heo");
        alike("Greta", "\u050C\u0493eta", "\u13F3reta");
        alike("Anna", "\u1FBCnna", "A\u1F90\u1F94a", "A\u043F\u043Fa", "\u1FB3nna", "A\uA7A5na");
        alike("Swan", "S\u0448an", "S\u0561an", "\u13D5wan", "\u01BCwan");
        alike("Jess Fox", "\u0575ess Fox", "Jess \u0584ox", "Jess F\u01A1x", "\u0237ess \uA799ox");
        alike("Bob Dodd", "6ob Dodd", "B\u09E6b Do\u00F0d", "\u0183ob Dodd", "Bob D\u0ED0dd");
        alike("Kim Rowe", "\uA741im Rowe", "\u1D84im Rowe", "\u20ADim Rowe", "Kim \uA7A7owe");
    }

    @Test
    void letters_of_scripts_that_few_know_are_read_as_latin_ones() {
        alike("Dora Page", "\u15EAO\u1587\u15E9 \u146D\u15E9GE", "\u15DEor\u15C5 Page");
        alike("Julia Vale", "\u148DU\u14AAI\u15E9 \u142F\u15E9\u14AAE");
        alike("Kate", "\u16D5ate", "Kat\u018E", "Ka\u2020e");
        alike("Vera", "V\u039ER\u039B", "V\u03A3RA", "V\u018ER\u0245");
        alike("Nuna", "\u0418\u0426\u0418A");
    }

    @Test
    void two_letters_that_are_drawn_as_one_are_that_one() {
        alike("Emma", "Ernma", "Emrna", "ernrna");
        alike("Wim", "VVim", "vvirn");
        alike("Adam", "Aclam", "AcIam", "Ac1am");
        alike("Maclean", "Madean");
        assertThat(Names.alike("Lucia", "Luda")).isFalse();
        assertThat(Names.alike("Anna", "Ama")).isFalse();
        assertThat(Names.alike("Clara", "Dara")).isFalse();
    }

    @Test
    void an_umlaut_is_also_written_with_an_e() {
        alike("Müller", "Mueller", "MUELLER", "Muller", "müller", "MUE11er");
        alike("Mueller", "Müller", "Mu\u0308ller", "MÜLLER");
        alike("Jörg Weiß", "Joerg Weiss", "JOERG WEISS", "Jorg Weiß");
        alike("Søren Kjær", "Soeren Kjaer", "Soren Kjær");
        alike("Åse", "Aase", "Ase");
        assertThat(Names.same("Jörg Weiß", "Joerg Weiss")).isTrue();
        assertThat(Names.begins("Anna Müller", "muel")).isTrue();
        assertThat(Names.begins("Anna Mueller", "Mül")).isTrue();
        assertThat(Names.alike("Muller", "Mueller")).isFalse();
        assertThat(Names.alike("Joe", "Jo")).isFalse();
    }

    @Test
    void ordinary_names_are_not_taken_for_each_other() {
        var ordinary =
                List.of(
                        "Ana", "Anna", "Ama", "Anja", "Amy", "Ann", "Ian", "Jan", "Lan", "Ina",
                        "Clara", "Dara", "Luca", "Luda", "Lucia", "Will", "Bill", "Emma", "Erna",
                        "Мића", "Мина", "Вася", "Бася", "Нина", "Нюра", "Ира", "Юра", "Шура",
                        "Щура", "Даша", "Маша", "Миша", "Саша", "Паша", "Глаша", "Олег", "Ольга",
                        "Νίκος", "Νίκη", "Θάνος", "Πάνος", "Μάνος", "Γιάννης", "Γιάννα", "Արամ",
                        "Արամե", "Գոռ", "Հայկ", "Նարե", "Անի", "Աննա", "王伟", "王芳", "李娜", "김민수",
                        "김민서", "さくら", "さら", "מור", "מורן", "محمد", "محمود", "अनिल", "अनीता", "Hà",
                        "Hoa", "Thu", "Öz", "Ozan");
        for (var one : ordinary)
            for (var other : ordinary)
                if (!one.equals(other))
                    assertThat(Names.alike(one, other)).as(one + " " + other).isFalse();
    }
}
