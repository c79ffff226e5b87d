package org.interculturalpractices.service.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's Chromium without a window, driven by the system's driver. Not thread-safe. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ChromeDriver driver;

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(QUIET);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** Whether pages opened from now on allow the scripts of the tests, against their own policy. */
    void allowScripts(boolean allow) {
        driver.executeCdpCommand("Page.setBypassCSP", Map.of("enabled", allow));
    }

    /** The driver of the page that is open. */
    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address in a window of that width, in a light or dark scheme of colours. */
    void open(URI address, int width, boolean dark) {
        driver.manage().window().setSize(new Dimension(width, 900));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(address.toString());
    }

    /** Pages opened from now on run no scripts at all. */
    void withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Waits until a script returns true, for ten seconds at most. */
    void await(String condition) {
        for (int tries = 0; tries < 200; tries++) {
            try {
                if (Boolean.TRUE.equals(driver.executeScript(condition))) {
                    return;
                }
            } catch (JavascriptException e) {
                // The page is not there yet.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("waited in vain for: " + condition + " at " + driver.getCurrentUrl());
    }

    /** Waits until the address has a part, for ten seconds at most; needs no scripts. */
    void awaitAddress(String part) {
        for (int tries = 0; tries < 200; tries++) {
            if (String.valueOf(driver.getCurrentUrl()).contains(part)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("waited in vain for " + part + " at " + driver.getCurrentUrl());
    }

    /** By how many pixels the page is wider than the window, so that it scrolls sideways. */
    long overflow() {
        return (Long) Objects.requireNonNull(driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /** Writes a picture of what the window shows. */
    void screenshot(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the console has complained of since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The hosts and ports that were asked for anything since this was asked last. */
    Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
            String address = message.path("params").path("request").path("url").asString("");
            if (message.path("method").asString().equals("Network.requestWillBeSent") && address.startsWith("http")) {
                hosts.add(Objects.requireNonNull(URI.create(address).getAuthority()));
            }
        }
        return hosts;
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static File program(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the program '" + name + "' is not on the PATH; './icp test' installs it, or says how"));
    }
}
