"""What the AutoPay sheet is made of."""

from dataclasses import dataclass
from typing import Final

from daystarr_client.viewmodels.autopay_choices import Option
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_rows import Line
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.wording import Sentence

_NO_SENTENCE: Final = Sentence("", ())


@dataclass(frozen=True, slots=True)
class AutopaySheetView:
    """Everything the sheet shows. `step` picks its body; `fresh` is whether the sentence is about what is chosen."""

    open: bool = False
    step: str = ""
    title: str = ""
    subtitle: str = ""
    closable: bool = True
    notice: Said = SILENCE
    methods: tuple[Option, ...] = ()
    method: str = ""
    timings: tuple[Option, ...] = ()
    timing: str = ""
    counts: tuple[Option, ...] = ()
    count: str = ""
    count_label: str = ""
    amounts: tuple[Option, ...] = ()
    amount: str = ""
    typed_limit: str = ""
    limit_error: str = ""
    fresh: bool = False
    updating: bool = False
    sentence: Sentence = _NO_SENTENCE
    then: str = ""
    warnings: tuple[Said, ...] = ()
    consent: str = ""
    agreed: bool = False
    agree_error: str = ""
    name_needed: bool = False
    name: str = ""
    name_error: str = ""
    paragraphs: tuple[str, ...] = ()
    screen: Said = SILENCE
    waiting: bool = False
    lines: tuple[Line, ...] = ()
    any_lines: bool = False
    buttons: tuple[Button, ...] = ()
