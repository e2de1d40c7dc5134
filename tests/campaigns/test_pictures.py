"""Pictures for posts: readable, the same on every machine, and words stay words."""

import io
import json
import threading

import pytest
import typst
from PIL import Image, ImageChops

from campaigns.making import engine
from campaigns.making.pictures import RATIOS, SCENES, CoBrand, PictureWords, alt_text, picture

NUMBERS = (("Kent domestic abuse helpline", "0808 157 0142"), ("Medway Domestic Abuse Service", "0808 157 0163"))
FULL = PictureWords(
    "Control is not love, and nobody has to put up with it on their own",
    "If this sounds like you or like somebody you know, you can talk it over with people who listen, at any time.",
    NUMBERS,
    "#KnowSeeSpeakOut",
)
SHORT = PictureWords("You are not alone")
SCRIPTS = {
    "ar": ("السيطرة ليست حبا", "كلمة طيبة قد تكون الخطوة الأولى."),
    "fa": ("کنترل عشق نیست", "یک کلمه مهربان می‌تواند گام نخست باشد."),
    "pa": ("ਕੰਟਰੋਲ ਪਿਆਰ ਨਹੀਂ ਹੈ", "ਇੱਕ ਚੰਗਾ ਸ਼ਬਦ ਪਹਿਲਾ ਕਦਮ ਹੋ ਸਕਦਾ ਹੈ।"),
    "ne": ("नियन्त्रण माया होइन", "एउटा दयालु शब्द पहिलो कदम हुन सक्छ।"),
    "uk": ("Контроль — це не любов", "Добре слово може бути першим кроком."),
    "bg": ("Контролът не е любов", "Добрата дума може да е първата стъпка."),
    "pl": ("Kontrola to nie miłość", "Życzliwe słowo może być pierwszym krokiem."),
    "ro": ("Controlul nu este dragoste", "O vorbă bună poate fi primul pas."),
}
TEXT_COLOURS = {"ink": (20, 33, 58), "chalk": (251, 250, 246), "lamp": (255, 207, 92), "deep": (10, 63, 75)}


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


@pytest.mark.parametrize("ratio", RATIOS)
def test_each_ratio_has_the_pixels_that_channels_ask_for(ratio):
    assert opened(picture("harbour", FULL, ratio)).size == RATIOS[ratio]


def test_there_are_at_least_eight_designs_and_no_two_are_alike():
    drawn = {picture(design, SHORT, "banner") for design in SCENES}
    assert len(drawn) == len(SCENES) >= 8


@pytest.mark.parametrize("design", SCENES)
def test_a_picture_with_all_the_words_it_may_have_can_be_made_in_each_ratio(design):
    assert all(picture(design, FULL, ratio) for ratio in RATIOS)


def _luminance(colour):
    """Relative luminance (WCAG 2.2)."""
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _without_its_words(design, ratio):
    """The same picture with room for the words, but none drawn."""
    width, height = RATIOS[ratio]
    numbers = [{"name": name, "number": number} for name, number in FULL.numbers]
    facts = {"design": design, "width": width, "height": height, "heading": FULL.heading, "line": FULL.line,
             "hashtag": FULL.hashtag, "numbers": numbers, "lang": "en", "dir": "ltr", "brand": ""}  # fmt: skip
    hidden = b"#show text: hide\n" + (engine.DESIGNS / "picture.typ").read_bytes()
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[engine.FONTS])
    compiler = typst.Compiler(hidden, root=engine.DESIGNS, font_paths=fonts, sys_inputs={"facts": json.dumps(facts)})
    return opened(compiler.compile(format="png", ppi=72))


def _is(image, colour):
    """A mask of the pixels that have exactly this colour."""
    apart = ImageChops.difference(image, Image.new("RGB", image.size, colour))
    return Image.merge("L", [apart.convert("L")]).point(lambda value: 0 if value else 255)


@pytest.mark.parametrize("design", SCENES)
@pytest.mark.parametrize("ratio", ["square", "landscape", "banner"])
def test_every_letter_stands_out_from_what_is_drawn_behind_it(design, ratio):
    with_words, without = opened(picture(design, FULL, ratio)), _without_its_words(design, ratio)
    assert with_words.size == without.size
    black = Image.new("RGB", without.size)
    drawn = ImageChops.difference(with_words, without).convert("L").point(lambda value: 255 if value > 24 else 0)
    letters = 0
    for name, colour in TEXT_COLOURS.items():
        here = ImageChops.multiply(drawn, _is(with_words, colour))
        behind = Image.composite(without, black, here).getcolors(maxcolors=2_000_000)
        behind = [(count, other) for count, other in behind if other != (0, 0, 0)]
        letters += sum(count for count, _other in behind)
        faint = {other for _count, other in behind if _contrast(colour, other) < 4.5}
        assert faint == set(), f"{name} on {sorted(faint)[:3]}"
    assert letters > 2_000


def test_the_same_words_give_the_same_bytes_in_every_thread():
    made = []
    threads = [threading.Thread(target=lambda: made.append(picture("moon", FULL, "landscape"))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 3
    assert set(made) == {picture("moon", FULL, "landscape")}


@pytest.mark.parametrize("language", SCRIPTS)
def test_each_language_has_its_letters(language):
    heading, line = SCRIPTS[language]
    assert picture("sunrise", PictureWords(heading, line, NUMBERS, language=language), "square")


def test_lines_from_right_to_left_turn_the_picture_round():
    heading, line = SCRIPTS["ar"]
    english, arabic = (
        opened(picture("cliffs", PictureWords(heading, line, language=code), "wide")) for code in ("en", "ar")
    )
    leaf = (29, 107, 69)  # the grass on the nearest cliff, at the end of the line
    assert _is(english, leaf).getbbox()[0] > 800
    assert _is(arabic, leaf).getbbox()[2] < 800


@pytest.mark.parametrize(
    "words", ['#import "x"', "*bold* _it_", "\\ $x$ `raw`", "#panic()", "<b> @name [x] = 1", '" ) #']
)
def test_words_that_look_like_markup_stay_words(words):
    as_typed = picture("tide", PictureWords(words), "banner")
    assert as_typed != picture("tide", PictureWords("x"), "banner")


def test_a_number_keeps_its_order_from_right_to_left():
    """Turned round, digits would ring somebody else: the last of this number is far narrower than its first."""
    columns = []
    for language in ("en", "ar"):
        words = PictureWords("x", numbers=(("x", "0000 000 1111"),), language=language)
        digits = _is(opened(picture("huts", words, "square")).crop((0, 860, 1080, 1080)), TEXT_COLOURS["lamp"])
        start, _top, end, _bottom = digits.getbbox()
        middle = (start + end) // 2
        columns.append(
            [sum(digits.crop(part).histogram()[255:]) for part in ((start, 0, middle, 220), (middle, 0, end, 220))]
        )
    assert all(before > after for before, after in columns)


@pytest.mark.parametrize(
    ("words", "field", "says"),
    [
        (PictureWords("W" * 71), "heading", "more than 70 characters"),
        (PictureWords("x", "W" * 121), "line", "more than 120 characters"),
        (PictureWords("  "), "heading", "needs a heading"),
        (PictureWords("Immeasurablyunbreakablewords" * 2), "heading", "Use fewer or shorter words"),
        (PictureWords("x", "Immeasurablyunbreakablewords" * 4), "line", "Use fewer or shorter words"),
        (PictureWords("x", hashtag="#" + "ImmeasurablyLongHashtag" * 3), "hashtag", "Use fewer or shorter words"),
        (PictureWords("x", numbers=(("Immeasurablyunbreakablewords" * 3, "1"),)), "numbers", "Use fewer or shorter"),
        (PictureWords("x", numbers=(("many words " * 30, "1"),)), "numbers", "Use fewer or shorter words"),
        (PictureWords("Smile 😀"), "heading", "cannot be drawn: 😀"),
        (PictureWords("x", numbers=(("漢", "1"),)), "numbers", "cannot be drawn: 漢"),
        (PictureWords("x", numbers=NUMBERS * 2), "numbers", "room for 2 numbers"),
    ],
)
def test_words_that_do_not_fit_are_refused_and_named(words, field, says):
    with pytest.raises(engine.CannotBeMade, match=says) as refused:
        picture("lighthouse", words, "banner")
    assert refused.value.field == field


def test_an_organisation_stands_in_a_clear_strip_of_its_own():
    logo = io.BytesIO()
    Image.new("RGB", (300, 100), "#225588").save(logo, "PNG")
    made = opened(picture("huts", FULL, "square", CoBrand("An example council", logo.getvalue())))
    assert made.getpixel((1060, 1060)) == TEXT_COLOURS["chalk"]
    assert made.getpixel((130, 1018)) == (0x22, 0x55, 0x88)


def test_an_organisations_name_that_is_too_long_is_refused():
    with pytest.raises(engine.CannotBeMade) as refused:
        picture("huts", FULL, "square", CoBrand("A council and all of its neighbours " * 8))
    assert refused.value.field == "brand"


def test_the_alternative_text_says_all_the_words_and_then_what_is_drawn():
    assert alt_text("window", PictureWords("Ring us", "Any time.", NUMBERS[:1], "#KnowSeeSpeakOut")) == (
        "#KnowSeeSpeakOut Ring us Any time. Kent domestic abuse helpline: 0808 157 0142. "
        "A window with the light on, in a dark wall."
    )
