"""The pages in a real browser: nothing on the console, nothing against the policy, nothing from elsewhere."""

import os
import shutil
import socket
import threading
import time
from contextlib import closing

import pytest
import uvicorn
from tests.fakes import fake_record

from dragoman.web.app import build

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None and os.environ.get("CI") == "true":
    pytest.fail("chromium is missing: install the package `chromium`", pytrace=False)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed: install the package `chromium`")
ADDRESSES = [
    *("/", "/statements", "/events", "/articles", "/actors", "/disagreements", "/about", "/positions", "/stories"),
    *("/issues", "/shifts", "/corrections"),
    *("/statements/s1", "/events/e2", "/articles/a01", "/articles/a05"),
]
WIDTHS = {"desk": 1280, "phone": 360}


@pytest.fixture(scope="module")
def served():
    """The address of a server of the invented record."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(build(fake_record()), host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    assert server.started
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser, served):
    """A page that fails its test for any console message, error, policy violation or request to elsewhere."""
    wrong = []
    context = browser.new_context(base_url=served)
    opened = context.new_page()
    opened.on("console", lambda m: wrong.append(f"console {m.type}: {m.text}"))
    opened.on("pageerror", lambda e: wrong.append(f"error: {e}"))
    opened.on("request", lambda r: None if r.url.startswith(served) else wrong.append(f"request: {r.url}"))
    opened.on("response", lambda r: wrong.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
    yield opened
    context.close()
    assert wrong == []


@pytest.mark.parametrize("width", sorted(WIDTHS))
def test_every_page_is_quiet_and_fits_the_screen(page, width):
    page.set_viewport_size({"width": WIDTHS[width], "height": 800})
    for address in ADDRESSES:
        page.goto(address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, address


def test_the_policy_is_in_force(browser, served):
    context = browser.new_context(base_url=served)
    page = context.new_page()
    page.goto("/about")
    blocked = page.evaluate(
        """() => new Promise((done) => {
            document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
        })"""
    )
    assert blocked.startswith("script-src")
    assert page.evaluate("window.ran") is None
    context.close()


def test_a_claim_and_its_line_light_up_together_by_keyboard_and_pointer(page):
    page.goto("/articles/a01")
    claim = page.locator("a.claim[href='/statements/s1']")
    line = page.locator("li[data-claim]", has_text="threaten")
    claim.focus()
    assert "lit" in line.get_attribute("class")
    page.keyboard.press("Tab")
    line.hover()
    assert "lit" in claim.get_attribute("class")
    page.locator("h1").hover()
    assert page.locator(".lit").count() == 0
    claim.click()
    assert page.url.endswith("/statements/s1")


def test_filters_work_without_scripts(browser, served):
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("/statements")
    page.get_by_label("Speaker").fill("Orédine")
    page.get_by_label("Act").select_option("deny")
    page.get_by_role("button", name="Show").click()
    assert "speaker=Or" in page.url
    assert page.locator("article.entry").count() == 1
    context.close()


def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


CONTRAST = """(least) => {
    const light = (c) => {
        const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255)
            .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (e) => {
        for (; e; e = e.parentElement) {
            const c = getComputedStyle(e).backgroundColor;
            if (!/, 0\\)$/.test(c)) return c;
        }
        return "rgb(255, 255, 255)";
    };
    const found = [];
    for (const e of document.querySelectorAll("body *")) {
        if (e.closest("svg") || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
        const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < least) found.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
    }
    return [...new Set(found)];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_ground(page, scheme):
    """At least 4.5 to 1: WCAG 2.2, success criterion 1.4.3."""
    page.emulate_media(color_scheme=scheme)
    for address in ("/", "/statements", "/statements/s1", "/articles/a01", "/about"):
        page.goto(address)
        assert page.evaluate(CONTRAST, 4.5) == [], address
