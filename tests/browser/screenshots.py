"""`make screenshots`: every kind of page of the demo site, as pictures to look at.

Builds the demo site in a database and a folder of its own, opens it in Chromium, and writes
`var/screenshots/<page>-<language>-<width>.png`. With `--readme` it also writes the picture of the
README, `docs/images/home.png`: the home page in both languages, side by side.
"""

import argparse
import io
import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCREENSHOTS = ROOT / "var" / "screenshots"
README_PICTURE = ROOT / "docs" / "images" / "home.png"
LANGUAGES = ("zh-hans", "en")
WIDTHS = (360, 1280)
README_WIDTH, README_HEIGHT, GAP = 1000, 1300, 24


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readme", action="store_true", help="also write the picture of the README")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as var:
        os.environ.update(
            PORTAL_VAR_DIR=var, DJANGO_SETTINGS_MODULE="portal.settings.dev", DJANGO_ALLOW_ASYNC_UNSAFE="true"
        )
        build_site()
        take(options.readme)


def build_site() -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.DEBUG = False
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    call_command("migrate", interactive=False, verbosity=0)
    call_command("demo")


def take(readme: bool) -> None:
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.chromium import chromium
    from tests.browser.reader.conftest import PAGES

    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    server = LiveServer("127.0.0.1")
    with chromium() as browser:
        for width in WIDTHS:
            page = browser.new_page(base_url=server.url, viewport={"width": width, "height": 900})
            for name, path in {**PAGES, "missing": "nothing-here/"}.items():
                for language in LANGUAGES:
                    page.goto(f"/{language}/{path}")
                    load_pictures(page)
                    page.screenshot(
                        path=SCREENSHOTS / f"{name.replace(' ', '-')}-{language}-{width}.png", full_page=True
                    )
            page.close()
        if readme:
            write_readme_picture(browser, server.url)
    server.stop()
    print(f"See {SCREENSHOTS.relative_to(ROOT)}/")


def load_pictures(page) -> None:
    """Pictures load when they come near the screen; on a screenshot all of the page is near."""
    page.evaluate(
        """() => Promise.all([...document.images].map((picture) => {
            picture.loading = "eager";
            return picture.decode().catch(() => {});
        }))"""
    )


def write_readme_picture(browser, address: str) -> None:
    """Both home pages side by side, with few enough colours for a small file."""
    from PIL import Image

    sheet = Image.new("RGB", (2 * README_WIDTH + GAP, README_HEIGHT), "white")
    for place, language in enumerate(LANGUAGES):
        page = browser.new_page(
            base_url=address, viewport={"width": README_WIDTH, "height": README_HEIGHT}, color_scheme="light"
        )
        page.goto(f"/{language}/")
        load_pictures(page)
        sheet.paste(Image.open(io.BytesIO(page.screenshot())), (place * (README_WIDTH + GAP), 0))
        page.close()
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    sheet = sheet.resize((sheet.width * 3 // 4, sheet.height * 3 // 4), Image.Resampling.LANCZOS)
    sheet.quantize(160, dither=Image.Dither.FLOYDSTEINBERG).save(README_PICTURE, optimize=True)
    print(f"Wrote {README_PICTURE.relative_to(ROOT)} ({README_PICTURE.stat().st_size // 1024} KB)")


if __name__ == "__main__":
    main()
