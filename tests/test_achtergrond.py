"""Tests and what they start hear Ctrl-C, also where a shell starts them as a background job, with SIGINT ignored."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys

import pytest

from conftest import ontbreekt

ZEG_WIE_LUISTERT = "import signal; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows kent geen signalen die een proces erft")


def test_wat_een_toets_start_hoort_ctrl_c() -> None:
    gestart = subprocess.run([sys.executable, "-c", ZEG_WIE_LUISTERT], capture_output=True, text=True, check=True)
    assert gestart.stdout == "True\n"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.slow
def test_ook_als_de_toetsen_zelf_op_de_achtergrond_lopen() -> None:
    if shutil.which("sh") is None:
        ontbreekt("sh")
    op_de_achtergrond = ["sh", "-c", '"$@" & wait $!', "sh", sys.executable]
    kaal = subprocess.run([*op_de_achtergrond, "-c", ZEG_WIE_LUISTERT], capture_output=True, text=True, check=True)
    assert kaal.stdout == "False\n", "this is how a shell starts it"
    zelf = f"{__file__}::{test_wat_een_toets_start_hoort_ctrl_c.__name__}"
    toetsen = [*op_de_achtergrond, "-m", "pytest", "-q", "-p", "no:cacheprovider", zelf]
    gedaan = subprocess.run(toetsen, capture_output=True, text=True, check=False, timeout=120)
    assert gedaan.returncode == 0, gedaan.stdout
    assert "1 passed" in gedaan.stdout
