package org.interculturalpractices.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a researcher comes for, done in a real browser as a person does it; each test begins in a browser without a past. */
class ResearcherIT {

    private static final RunningService SERVICE = BundledService.get();
    private static final int DESK = 1280;
    private static final String BOTKYRKA = "Botkyrka: Anti-Rumour Cafés – Stop the Rumour";

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
    }

    @AfterEach
    void nothingWasAskedOfOthers() {
        try {
            assertThat(browser.hosts()).containsExactly(SERVICE.uri("/").getAuthority());
        } finally {
            browser.close();
        }
    }

    @Test
    void searchesNarrowsAndOpensAPractice() {
        open("/?lang=en");
        find("input[name=words]").sendKeys("cafes", Keys.ENTER);
        browser.await("return document.querySelectorAll('mark').length > 0");
        int before = all("ul.practices h3").size();
        WebElement theme = all("aside .facet a").stream()
                .filter(link -> link.getText().startsWith("anti-rumour work"))
                .findFirst()
                .orElseThrow();
        theme.click();
        browser.await("return document.querySelectorAll('.filters b').length == 2");
        assertThat(all("ul.practices h3")).hasSizeLessThanOrEqualTo(before).isNotEmpty();
        assertThat(address()).contains("words=cafes", "theme=anti-rumour-work", "lang=en");
        String title = find("ul.practices h3").getText();
        find("ul.practices h3 a").click();
        browser.await("return location.pathname.startsWith('/page/id/practice/')");
        assertThat(find("h1").getText()).isEqualTo(title);
        browser.driver().navigate().back();
        browser.await("return document.querySelectorAll('.filters b').length == 2");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void narrowsByAPlaceOfTheMap() {
        open("/?lang=en");
        find("a[href*='map=world']").click();
        browser.await("return location.search.includes('map=world')");
        click("svg.map a[aria-label='Botkyrka: 1']");
        browser.await("return location.search.includes('city=')");
        assertThat(all("ul.practices h3").stream().map(WebElement::getText)).containsExactly(BOTKYRKA);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void runsAnExampleChangesItAndSeesAChartOfIt() {
        open("/sparql?lang=en");
        awaitEditor();
        all("section[aria-labelledby=examples] summary").getLast().click();
        all("section[aria-labelledby=examples] a").stream()
                .filter(link -> link.getText().equals("Themes by number of practices"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.await("return location.search.includes('example=themes-by-practices')");
        awaitEditor();
        run();
        long all = awaitRows();
        assertThat(find("#editor .active .yasr tbody").getText()).contains("equality data");
        type(text() + "\nLIMIT 3");
        run();
        browser.await("return document.querySelectorAll('#editor .active .yasr tbody tr').length == 3");
        assertThat(all).isGreaterThan(3);
        click("#editor .active .select_chart");
        browser.await(
                "return document.querySelector('#editor .active .view canvas')?.getAttribute('aria-label')?.includes('practices')");
        browser.await("const c = document.querySelector('#editor .active .view canvas'); return c && c.height > 100"
                + " && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((each) => each > 0)");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void seesPointsOnAMapAndAGraphOfThings() {
        open("/sparql?example=cities-for-linking&lang=en");
        awaitEditor();
        run();
        awaitRows();
        click("#editor .active .select_map");
        browser.await(
                "return document.querySelectorAll('#editor .active .leaflet path.leaflet-interactive').length == 8");
        open("/sparql?example=practice-full-description&lang=en");
        awaitEditor();
        run();
        browser.await("return !document.querySelector('#download').hidden");
        click("#editor .active .select_graph");
        browser.await("return document.querySelectorAll('#editor .active .cytoscape canvas').length > 0");
        assertThat(find("#editor .active .view p").getText()).matches("Graph of [0-9]+ things and [0-9]+ links.*");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void isToldInWhichLineAFaultIs() {
        open("/sparql?lang=en");
        awaitEditor();
        type("SELECT *\nWHERE {\n  ?s ?p\n}");
        run();
        browser.await("return document.querySelector('#problem').textContent.length > 0");
        assertThat(find("#problem").getText()).startsWith("Line 4: ");
        browser.await("return document.querySelectorAll('#editor .active .fault').length > 0");
        type("SELECT * { ?s ?p ?o } LIMIT 2");
        browser.await("return document.querySelector('#problem').textContent === ''");
        run();
        browser.await("return document.querySelectorAll('#editor .active .yasr tbody tr').length == 2");
        // The browser itself speaks of the one answer that was an error.
        assertThat(browser.complaints()).hasSize(1).allMatch(complaint -> complaint.contains("400"));
    }

    @Test
    void opensAPermalinkInANewBrowserAndCitesIt() {
        open("/sparql?lang=en");
        awaitEditor();
        type(
                "PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>\nSELECT ?practice { ?practice a icp:Practice } LIMIT 4");
        run();
        browser.await("return document.querySelectorAll('#editor .active .yasr tbody tr').length == 4");
        String rows = find("#editor .active .yasr tbody").getText();
        click("#share");
        browser.await("return document.querySelector('#notice code') != null");
        String link = find("#notice code").getText();
        assertThat(link).contains("/releases/", "/sparql#query=");
        click("#cite");
        browser.await("return document.querySelector('#notice').textContent.includes('SHA-256')");
        try (Browser other = new Browser()) {
            other.open(URI.create(link), DESK, false);
            other.await("return document.querySelectorAll('#editor .active .yasr tbody tr').length == 4");
            other.await("return !document.querySelector('#editor .active .yasr tbody').textContent.includes('<')");
            assertThat(other.driver()
                            .findElement(By.cssSelector("#editor .active .yasr tbody"))
                            .getText())
                    .isEqualTo(rows);
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void downloadsWhatItSees() {
        open("/practices?lang=en&theme=equality-data");
        String csv = Objects.requireNonNull(find("ul.tools a[download$='.csv']").getAttribute("href"));
        HttpResponse<String> file = SERVICE.get(csv.substring(csv.indexOf("/queries")), "*/*");
        assertThat(file.body().lines().count() - 1)
                .isEqualTo(all("ul.practices h3").size());
        open("/sparql?example=themes-by-practices&lang=en");
        awaitEditor();
        run();
        awaitRows();
        String link = Objects.requireNonNull(find("#download").getAttribute("href"));
        assertThat(SERVICE.get(link.substring(link.indexOf("/sparql")), "*/*").body())
                .startsWith("theme,themeName,practices");
    }

    @Test
    void switchesLanguageAndStaysWhereItWas() {
        open("/practices?theme=refugees&lang=en");
        find("nav.languages a[hreflang=fr]").click();
        browser.await("return document.documentElement.lang === 'fr'");
        assertThat(address()).contains("theme=refugees", "lang=fr");
        assertThat(find(".filters b").getText()).isEqualTo("réfugiés");
        find("header nav a").click();
        browser.await("return document.documentElement.lang === 'fr'");
        open("/sparql?lang=fr");
        awaitEditor();
        assertThat(find("#share").getText()).isEqualTo("Lien vers cette requête");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void doesItAllByKeyboard() {
        open("/?lang=en");
        press(Keys.TAB);
        assertThat(focused()).isEqualTo("Skip to the content");
        press(Keys.TAB, Keys.TAB);
        new Actions(browser.driver()).sendKeys("rumour", Keys.ENTER).perform();
        browser.await("return location.search.includes('words=rumour')");
        tabTo(
                "return document.activeElement.closest('.facet') != null && document.activeElement.textContent.includes('anti-rumour work')");
        press(Keys.ENTER);
        browser.await("return location.search.includes('theme=anti-rumour-work')");
        tabTo("return document.activeElement.matches('a[href*=example]')");
        press(Keys.ENTER);
        browser.await("return location.pathname === '/sparql'");
        awaitEditor();
        tabTo("return document.activeElement.closest('.CodeMirror') != null");
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();
        assertThat(awaitRows()).isEqualTo(1);
        press(Keys.TAB);
        browser.await("return document.activeElement.tagName !== 'TEXTAREA'");
        new Actions(browser.driver()).sendKeys("?").perform();
        browser.await("return document.querySelector('#keys').open");
        press(Keys.ESCAPE);
        browser.await("return !document.querySelector('#keys').open");
        tabTo("return document.activeElement.classList.contains('select_response')");
        press(Keys.ENTER);
        browser.await("return document.querySelector('#editor .active .yasr .CodeMirror') != null");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void completesWithTheWordsOfTheGraphAlone() {
        open("/sparql?lang=en");
        awaitEditor();
        type("PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>\nSELECT * { ?practice icp:theme refug");
        complete();
        assertThat(hints()).contains("https://w3id.org/intercultural-practices/id/theme/refugees");
        type("PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>\nSELECT * { ?thing a icp:Pra");
        complete();
        assertThat(hints()).contains("Practice");
        type("PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>\nSELECT * { ?practice icp:startY");
        complete();
        assertThat(hints()).contains("startYear");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void worksWithoutScripts() {
        browser.withoutScripts();
        open("/practices?lang=en");
        find("input[name=words]").sendKeys("rumour", Keys.ENTER);
        browser.awaitAddress("words=rumour");
        assertThat(find("h1").getText()).startsWith("One practice");
        open("/sparql?example=themes-by-practices&lang=en");
        assertThat(find("#plain textarea").getText()).contains("SELECT");
        find("#plain button").click();
        browser.awaitAddress("/sparql?query=");
        assertThat(browser.driver().getPageSource()).contains("equality data");
        open("/queries/practices-by-theme?lang=en");
        find("input[value=urban-gardening]").click();
        find(".fields button").click();
        browser.awaitAddress("theme=refugees&theme=urban-gardening");
        assertThat(all("tbody tr")).isNotEmpty();
    }

    private void open(String path) {
        browser.open(SERVICE.uri(path), DESK, false);
    }

    private String address() {
        return Objects.requireNonNull(browser.driver().getCurrentUrl());
    }

    private WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    /** A click by script, for what a drawing may cover. */
    private void click(String selector) {
        browser.driver()
                .executeScript(
                        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))",
                        find(selector));
    }

    private void press(Keys... keys) {
        for (Keys key : keys) {
            new Actions(browser.driver()).sendKeys(key).perform();
        }
    }

    private String focused() {
        return browser.driver().switchTo().activeElement().getText();
    }

    /** Goes on by the tabulator until something has the focus. */
    private void tabTo(String condition) {
        for (int steps = 0; steps < 300; steps++) {
            if (Boolean.TRUE.equals(browser.driver().executeScript(condition))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the keyboard does not reach it: " + condition);
    }

    private void awaitEditor() {
        browser.await(
                "return document.querySelector('#editor .tabPanel.active .CodeMirror') != null"
                        + " && document.querySelector('#editor .tabPanel.active .CodeMirror textarea').hasAttribute('aria-label')");
    }

    private static final String EDITOR =
            "document.querySelector('#editor .tabPanel.active .yasqe .CodeMirror').CodeMirror";

    private String text() {
        return Objects.requireNonNull((String) browser.driver().executeScript("return " + EDITOR + ".getValue()"));
    }

    private void type(String query) {
        browser.driver()
                .executeScript(
                        EDITOR + ".setValue(arguments[0]); " + EDITOR + ".focus(); " + EDITOR + ".setCursor(" + EDITOR
                                + ".lineCount(), 0); " + EDITOR + ".execCommand('goDocEnd')",
                        query);
    }

    private void complete() {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.SPACE)
                .keyUp(Keys.CONTROL)
                .perform();
        browser.await("return document.querySelectorAll('.CodeMirror-hints li').length > 0");
    }

    private String hints() {
        return find(".CodeMirror-hints").getText();
    }

    private void run() {
        find("#editor .tabPanel.active .yasqe_queryButton").click();
    }

    private long awaitRows() {
        browser.await("return document.querySelectorAll('#editor .tabPanel.active .yasr tbody tr').length > 0"
                + " && document.querySelector('#notice').textContent.length > 0");
        return (Long) Objects.requireNonNull(browser.driver()
                .executeScript("return document.querySelectorAll('#editor .tabPanel.active .yasr tbody tr').length"));
    }
}
