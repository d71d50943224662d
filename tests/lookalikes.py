# ruff: noqa: E501 - the templates read best unbroken
"""Different stories that look alike: daily weather, markets, tickers, horoscopes, obituaries, parts, boilerplate."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.edits import Piece, Tongue, sentence

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SKIES = ("sunny", "overcast", "wet", "foggy", "windy", "bright", "stormy", "mild")
TEAMS = ("Norwick", "Larkhill", "Easton", "Porto Alto", "Ravens", "United", "Harbour", "Old Mill", "Castle")
SIGNS = ("Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo", "Libra", "Scorpio")

BOILERPLATE = (
    "Subscribe to our newsletter for the latest updates delivered to your inbox every morning. You can change your "
    "preferences at any time in your account settings. Our journalists follow the standards of the press council, and "
    "errors are corrected as soon as we learn of them. If you have a tip for the newsroom, write to us or call; we "
    "protect our sources. All rights reserved; this material may not be published, broadcast, rewritten or redistributed."
)


def name(random: Random) -> str:
    """A name of a person, a place or a company."""
    return Tongue(random, "en").topics[0].capitalize()


def weather(random: Random) -> list[str]:
    """The report of a day: the same phrases every day."""
    sky, high, low = random.choice(SKIES), random.randint(11, 33), random.randint(-4, 10)
    return [
        f"{random.choice(DAYS)} will be mostly {sky} across the region, with highs of {high} degrees on the coast and "
        f"{high - 3} degrees inland. The wind will come from the {random.choice(('north', 'south', 'west', 'east'))} at "
        f"{random.randint(5, 60)} kilometres an hour, with gusts of up to {random.randint(61, 99)} on exposed ridges.",
        f"At night it cools down to {low} degrees. The chance of rain is {random.randint(0, 99)} percent in the morning and "
        f"{random.randint(0, 99)} percent in the evening. Pollen counts are {random.choice(('low', 'moderate', 'high'))}. "
        f"The outlook for {random.choice(DAYS)}: {random.choice(SKIES)}, {high + random.randint(-5, 5)} degrees.",
    ]


def market(random: Random) -> list[str]:
    """The close of a day of trading."""
    points = random.randint(11000, 19000)
    word = random.choice(("rose", "fell", "slipped", "gained"))
    return [
        f"The leading index {word} {random.randint(1, 299) / 100} percent on {random.choice(DAYS)} and closed at {points} "
        f"points. The index of medium-sized companies {word} to {points * 2 + random.randint(0, 999)} points.",
        f"Shares of {name(random)} were the strongest, up {random.randint(3, 12)} percent, ahead of {name(random)}. At the "
        f"bottom were shares of {name(random)}, down {random.randint(3, 12)} percent after its figures for the quarter.",
        f"The euro stood at {1 + random.randint(1, 2999) / 10000:.4f} dollars in the evening. The yield of ten-year bonds was "
        f"{random.randint(101, 399) / 100} percent. A barrel of crude oil cost {random.randint(5000, 11000) / 100} dollars.",
    ]


def ticker(random: Random) -> list[str]:
    """A match, told by a machine."""
    home, away = random.sample(TEAMS, 2)
    return [
        f"{home} beat {away} by {random.randint(2, 6)} goals to {random.randint(0, 1)} at home on {random.choice(DAYS)}.",
        f"{name(random)} put the hosts ahead in the {random.randint(2, 40)}th minute with a shot from {random.randint(8, 30)} "
        f"metres. {name(random)} made it two in the {random.randint(46, 88)}th minute after a corner by {name(random)}. "
        f"The visitors had {random.randint(1, 19)} shots, the hosts {random.randint(1, 19)}.",
        f"{home} now have {random.randint(3, 70)} points, {away} {random.randint(3, 70)}. Next week {home} play "
        f"{random.choice(TEAMS)}, while {away} meet {random.choice(TEAMS)}. The crowd was {random.randint(800, 40000)}.",
    ]


def horoscope(random: Random) -> list[str]:
    """A sign's day."""
    return [
        f"{random.choice(SIGNS)}: Today the moon stands in your house of {random.choice(('work', 'love', 'money', 'home'))}. "
        f"Your lucky number is {random.randint(1, 99)} and your colour is {random.choice(('red', 'blue', 'green', 'white'))}. "
        f"{sentence(random, 'en')} {sentence(random, 'en')} Remember to take time for yourself and for those you love."
    ]


def obituary(random: Random) -> list[str]:
    """A notice of an undertaker's template."""
    given, family, age = name(random), name(random), random.randint(51, 99)
    return [
        f"{given} {family}, {age}, of {name(random)}, passed away peacefully at home on {random.choice(DAYS)}, March "
        f"{random.randint(1, 31)}, surrounded by family. Born in {name(random)} in {2024 - age}, {family} worked for "
        f"{random.randint(5, 45)} years at {name(random)} and was a member of the {name(random)} choir.",
        f"{given} is survived by {random.randint(1, 6)} children, {random.randint(0, 14)} grandchildren and a sister, "
        f"{name(random)}. A memorial service will be held at {random.randint(9, 17)} o'clock at {name(random)} Chapel. In lieu of "
        f"flowers, donations may be made to the {name(random)} Hospice.",
    ]


def parts(random: Random) -> Iterator[list[str]]:
    """Two parts of a series: the same box on top, another text below."""
    tongue = Tongue(random, "en")
    box = tongue.paragraph()
    for _ in range(2):
        yield [box, *(tongue.paragraph() for _ in range(5))]


def liveblogs(random: Random) -> Iterator[list[str]]:
    """The live reports of two days: the same opening and rules, other entries."""
    top = "We report live from the talks in Norwick. What happened before can be read in our summary of the crisis."
    tongue = Tongue(random, "en")
    for _ in range(2):
        yield [top, *(f"{at}:{random.randint(10, 59)} {tongue.sentence()}" for at in range(8, 20)), BOILERPLATE]


def boilerplate(random: Random) -> Iterator[list[str]]:
    """Two briefs of a paper that says more about itself than about the news."""
    for _ in range(2):
        yield [Tongue(random, "en").paragraph(), BOILERPLATE]


def lookalikes(random: Random, number: int) -> Iterator[Piece]:
    """Two of each kind, every one a story of its own."""
    templates = {
        "weather": (weather, "Weather for the region"),
        "market": (market, "Stocks at the close"),
        "ticker": (ticker, "Match report"),
        "horoscope": (horoscope, "Your horoscope"),
        "obituary": (obituary, "Obituary"),
    }
    texts = [(kind, headline, make(random)) for kind, (make, headline) in templates.items() for _ in range(2)]
    texts += [("part", f"Part {at}", text) for at, text in enumerate(parts(random), 1)]
    texts += [("liveblog", "Talks in Norwick: live", text) for text in liveblogs(random)]
    texts += [("boilerplate", sentence(random, "en"), text) for text in boilerplate(random)]
    for at, (kind, headline, text) in enumerate(texts):
        yield Piece(story=f"{kind}-{number}-{at}", kind=kind, language="en", headline=headline, paragraphs=text)
