"""Shares of a sum of money by its sources."""

import pytest

from tests.analysis.checks.asked import questions

SHARES = {
    "启动资金中财政补助占55%,社会捐赠占25%,村集体自筹占30%。": (
        "资金中财政补助占55%,社会捐赠占25%,村集体自筹占30%",
        "55% + 25% + 30% = 110% > 100%",
    ),
    "项目投资来源中，县级占60.5%、乡镇占40%。": (
        "投资来源中，县级占60.5%、乡镇占40%",
        "60.5% + 40% = 100.5% > 100%",
    ),
    "启动资金中财政补助占55%,社会捐赠占25%,村集体自筹占20%。": None,
    "启动资金中财政补助占55%,社会捐赠占25%。": None,
    "领取补助的群众中妇女占55%,脱贫户占65%。": None,  # who is one may be the other
    "启动资金中财政补助占55%。捐赠资金占65%。": None,
}


@pytest.mark.parametrize(("text", "expected"), SHARES.items())
def test_shares_of_money_are_no_more_than_all_of_it(
    text: str, expected: tuple[str, str] | None
) -> None:
    found = [(words, values["formula"]) for _, words, values in questions("YQ308", "改造", text)]
    assert found == ([expected] if expected else [])
