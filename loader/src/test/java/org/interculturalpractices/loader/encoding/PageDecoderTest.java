package org.interculturalpractices.loader.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS,windows-31j,\u591A\u6587\u5316\u5171\u751F \u2460",
        "x-sjis,windows-31j,\u6D5C\u677E\u5E02",
        "windows-1251,windows-1251,\u041D\u043E\u0432\u0438 \u0421\u0430\u0434 \u0402",
        "cp1251,windows-1251,\u0412\u0456\u043D\u043D\u0438\u0446\u044F",
        "koi8-r,KOI8-R,\u0413\u043E\u0440\u043E\u0434",
        "ISO-8859-9,windows-1254,\u0130stanbul \u201C\u015Fehir\u201D",
        "latin1,windows-1252,5 \u20AC \u2013 l\u2019\u00E9cole",
        "us-ascii,windows-1252,caf\u00E9",
        "gb2312,GB18030,\u8DE8\u6587\u5316",
        "euc-kr,x-windows-949,\uB2E4\uBB38\uD654",
        "UTF-16,UTF-8,declared as UTF-16 \u00E9",
    })
    void readsWhatAPageDeclares(String label, Charset charset, String words) {
        assertThat(decoded("<meta charset='" + label + "'><p>" + words, charset))
                .endsWith(words);
        assertThat(decoded(
                        "<META http-equiv = Content-Type content=\"text/html; charset=" + label + "\"><p>" + words,
                        charset))
                .endsWith(words);
        assertThat(PageDecoder.decode("p.html", words.getBytes(charset), label.equals("UTF-16") ? "utf-8" : label))
                .isEqualTo(words);
    }

    @Test
    void aByteOrderMarkIsStrongerThanTheHeaderAndTheHeaderThanThePage() {
        assertThat(decoded("\uFEFF<meta charset=latin1>\u00E9", UTF_16LE, "latin1"))
                .endsWith(">\u00E9");
        assertThat(decoded("\uFEFF\u0448", UTF_16BE)).isEqualTo("\u0448");
        assertThat(decoded("\uFEFF\u00E9", UTF_8, "windows-1251")).isEqualTo("\u00E9");
        assertThat(decoded("<meta charset=utf-8>\u00E9", ISO_8859_1, "iso-8859-1"))
                .endsWith(">\u00E9");
        assertThat(decoded("<meta charset=utf-8>\u00E9", UTF_8, "no-such-label"))
                .endsWith(">\u00E9");
    }

    @Test
    void undefinedBytesOfWindows1252AreControlCharacters() {
        byte[] undefined = {(byte) 0x81, (byte) 0x8D, (byte) 0x8F, (byte) 0x90, (byte) 0x9D};
        assertThat(PageDecoder.decode("p.html", undefined, "iso-8859-1")).isEqualTo("\u0081\u008D\u008F\u0090\u009D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- <meta charset=koi8-r> -->",
                "<!--><meta charset=utf-7>",
                "<p title='<meta charset=koi8-r>'>",
                "<metacharset=koi8-r>",
                "<meta name=x content='text/html; charset=koi8-r'>",
                "<a href=\"x>\" meta charset=koi8-r>",
            })
    void whatDeclaresNothingLeavesUtf8OrWindows1252(String markup) {
        assertThat(decoded(markup + "\u00E9", UTF_8)).endsWith("\u00E9");
        assertThat(decoded(markup + "\u00E9\u2019", Charset.forName("windows-1252")))
                .endsWith("\u00E9\u2019");
    }

    @Test
    void aDeclarationFurtherOnCountsWhereTheBytesAreNotUtf8() {
        String late = "<p>" + "x".repeat(2_000) + "<meta charset=windows-1251>\u041A\u0438\u0457\u0432";
        assertThat(decoded(late, Charset.forName("windows-1251"))).endsWith("\u041A\u0438\u0457\u0432");
        assertThat(decoded(late, UTF_8)).endsWith("\u041A\u0438\u0457\u0432");
    }

    @Test
    void anXmlDeclarationCounts() {
        assertThat(decoded(
                        "<?xml version='1.0' encoding='windows-1250'?><p>\u0141\u00F3d\u017A",
                        Charset.forName("windows-1250")))
                .endsWith("\u0141\u00F3d\u017A");
    }

    @Test
    void refusesABrokenPageByNameLineAndColumn() {
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> decoded("<meta charset=utf-8>\r\n<p>Qu\u00E9bec", ISO_8859_1))
                .returns(Code.SOURCE_NOT_DECODABLE, LoaderException::code)
                .returns(2, LoaderException::line)
                .returns(6, LoaderException::column)
                .withMessageContaining("p.html:2:6: byte 0xE9 at offset 27 is no character in UTF-8");
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> PageDecoder.decode("p.html", new byte[] {'a', (byte) 0xC3}, "utf-8"))
                .withMessageContaining("p.html:1:2");
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> decoded("<meta charset=iso-2022-kr>x", ISO_8859_1))
                .withMessageContaining("save it as UTF-8");
    }

    private static String decoded(String page, Charset charset) {
        return decoded(page, charset, null);
    }

    private static String decoded(String page, Charset charset, @Nullable String header) {
        return PageDecoder.decode("p.html", page.getBytes(charset), header);
    }
}
