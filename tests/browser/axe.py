"""Runs axe-core in a page that forbids foreign scripts, without loosening the page's policy for the test."""

from functools import cache
from pathlib import Path

AXE = Path(__file__).resolve().parents[1] / "vendor" / "axe" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _source():
    return AXE.read_text()


def failures(developer_tools, exclude=(), only=TAGS):
    """Return one line per failing element: rule, target, help; `only` names rules or tags.

    The developer tools' own world sees the same page but not its script policy; `page.evaluate` would meet
    `require-trusted-types-for 'script'`, and switching the policy off would test another page.
    """
    frame = developer_tools.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    world = developer_tools.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "axe"})
    options = {"runOnly": list(only), "resultTypes": ["violations"]}
    context = {"include": [["html"]], "exclude": [[selector] for selector in exclude]}

    def run(expression):
        answer = developer_tools.send(
            "Runtime.evaluate",
            {
                "expression": expression,
                "contextId": world["executionContextId"],
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        if "exceptionDetails" in answer:
            raise AssertionError(f"axe did not run: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    run(_source() + "; 0")
    violations = run(f"axe.run({context!r}, {options!r}).then(results => results.violations)")
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))} ({violation['help']})"
        for violation in violations
        for node in violation["nodes"]
    ]
