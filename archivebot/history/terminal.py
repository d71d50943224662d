"""An article's history on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from archivebot.history import steps
from archivebot.ledger.history import History
from archivebot.text import clean_line

STYLES = {"=": "", "-": "red strike", "+": "green"}
MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}")}
"""Written around changes where colours would be lost."""


def print_history(life: History, console: Console) -> None:
    """Print revisions and events, oldest first; control characters of the pages never reach the terminal."""
    console.print(Text(clean_line(life.url), style="bold"))
    state = life.state if life.state_at is None else f"{life.state} since {instant(life.state_at)}"
    console.print(Text(f"  {state}; first seen {instant(life.first_seen_at)}, last {instant(life.last_seen_at)} UTC"))
    if life.duplicate_of:
        shown = f"  copy of {life.duplicate_of} ({life.evidence}, similarity {life.similarity:.2f})"
        console.print(Text(clean_line(shown), style="yellow"))
    for address in life.copies:
        console.print(Text(f"  same story: {clean_line(address)}"))
    for step in steps(life):
        kind = step.kind or "first seen"
        console.print(Text(f"Revision {step.number}  {instant(step.at)}  {kind}", style="bold cyan"))
        if step.kind is None:
            console.print(Text(f"  {clean_line(step.record.get('headline'))}"))
        for change in step.changes:
            console.print(Text(f"  {change.name}", style="yellow"))
            console.print(Text("    ") + pieces(change.pieces, colours=console.is_terminal), soft_wrap=True)
    for event in life.events:
        console.print(Text(f"{event.kind}  {instant(event.at)}  {clean_line(event.detail)}", style="magenta"))


def pieces(found: list[tuple[str, str]], *, colours: bool) -> Text:
    """A diff in one paragraph."""
    text = Text()
    for operation, words in found:
        before, after = MARKS.get(operation, ("", "")) if not colours else ("", "")
        lead = " " if words[:1].isspace() else ""
        tail = " " if words[-1:].isspace() and operation == "=" else ""
        text.append(lead)
        text.append(f"{before}{clean_line(words)}{after}", style=STYLES[operation])
        text.append(tail)
    return text


def instant(text: str | None) -> str:
    """An instant to the second."""
    return f"{text[:10]} {text[11:19]}" if text else "?"
