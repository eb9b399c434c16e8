"""`manage.py add_locale CODE`: open the portal in one more language."""

from argparse import ArgumentParser

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Locale

from home.models import HomePage
from home.roles import extend_scoped_groups

# What people call the first page of a site in their language; others begin with the language's own name.
TITLES = {
    "ar": "الرئيسية",
    "en": "Home",
    "es": "Inicio",
    "fr": "Accueil",
    "kk": "Басты бет",
    "ky": "Башкы бет",
    "ru": "Главная",
    "tg": "Саҳифаи асосӣ",
    "uz": "Bosh sahifa",
    "zh-hans": "首页",
    "zh-hant": "首頁",
}


class Command(BaseCommand):
    """Gives a language of the settings its locale and its live home page. Done again, it adds what is missing."""

    help = "Open the portal in a language that is listed in PORTAL_LANGUAGES: its locale and its live home page."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code", help="Language code as in PORTAL_LANGUAGES, such as ru.")
        parser.add_argument("--title", help="Title of the home page; by default “home” in that language.")

    @transaction.atomic
    def handle(self, *args, code: str, title: str | None = None, **options) -> None:
        if code not in dict(settings.LANGUAGES):
            listed = ",".join([*dict(settings.LANGUAGES), code])
            raise CommandError(f"“{code}” is not among the portal's languages. Add it first: PORTAL_LANGUAGES={listed}")
        default_home = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
        if default_home is None:
            raise CommandError(f"There is no home page in {settings.LANGUAGE_CODE} yet. Run “manage.py migrate” first.")
        locale, created = Locale.objects.get_or_create(language_code=code)
        self.tell(f"Locale {code}", created)
        home = HomePage.objects.filter(locale=locale, translation_key=default_home.translation_key).first()
        created = home is None
        if home is None:
            home = self.plant(default_home, locale, title or TITLES.get(code) or LANG_INFO[code]["name_local"])
        self.tell(f"Home page “{home.title}”", created)
        if not home.live or home.alias_of_id:
            raise CommandError(
                f"The home page in {code} (page {home.pk}) is a draft or an alias, so addresses below /{code}/ show "
                "another language. Publish a page of its own there."
            )
        extend_scoped_groups(home)
        self.stdout.write(
            f"/{code}/ is open. Next: restart the site with {code} in PORTAL_LANGUAGES, then sign in, open a page and "
            "choose “Translate this page” (parents before children); translate the site settings there too. Until then "
            "the names, contacts and footer of the default language are shown."
        )

    def plant(self, default_home: HomePage, locale: Locale, title: str) -> HomePage:
        """A live home page without text: no other language's words, and no draft, whose addresses would mislead."""
        home = HomePage(
            title=title,
            slug=locale.language_code,
            locale=locale,
            translation_key=default_home.translation_key,
            show_in_menus=default_home.show_in_menus,
            live=False,
        )
        default_home.get_parent().add_child(instance=home)
        home.save_revision().publish()
        return HomePage.objects.get(pk=home.pk)

    def tell(self, what: str, created: bool) -> None:
        self.stdout.write(f"{what}: {'made' if created else 'was there already'}.")
