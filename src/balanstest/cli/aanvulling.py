"""`balanstest completion`: a script with which the shell itself completes, made from the commands as they are now.

The script holds every command, option and word, so that Tab answers at once: a call of Python for each Tab would take
a noticeable moment. After an update the script is made anew, or by the line in the shell's own start file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from balanstest.cli.aanvulwoorden import (
    BESTAND,
    MAP,
    is_begin,
    is_lijst,
    keuzes,
    kindnamen,
    op_schijf,
    optienamen,
    opties,
)
from balanstest.cli.boom import Knoop, Optie, boom
from balanstest.cli.gebruik import verkeerde_keuze
from balanstest.errors import EXIT_OK
from balanstest.texts import scherm as teksten


def voer_uit(shell: str) -> int:
    """Print the script for a shell. Raises BadParameter for one that is not known."""
    maak = SCRIPTS.get(shell.lower())
    if maak is None:
        raise verkeerde_keuze(teksten.SHELL_ONBEKEND, shell, SCRIPTS)
    # As bytes: a shell reads UTF-8 and \n, also where Python would write cp1252 and \r\n.
    sys.stdout.buffer.write(maak(boom()).encode())
    sys.stdout.buffer.flush()
    return EXIT_OK


# bash --------------------------------------------------------------------------------------------------------------


def _bash(wortel: Knoop) -> str:
    alle = wortel.alle()
    paden = "|".join(f'"{knoop.pad}"' for knoop in alle if knoop.pad)
    waarden = "\n".join(regel for knoop in alle for regel in _bash_waarden(knoop))
    namen = "\n".join(
        f'        "{knoop.pad}") opties="{" ".join(optienamen(knoop))}"; '
        f'namen="{" ".join([*kindnamen(knoop), *keuzes(knoop)])}"; schijf="{_BASH_SCHIJF[op_schijf(knoop)]}" ;;'
        for knoop in alle
    )
    return f"""\
# balanstest: aanvullen met Tab in bash. Zet in ~/.bashrc: source <(balanstest completion bash)
_balanstest() {{
    local woord="${{COMP_WORDS[COMP_CWORD]}}" vorig="${{COMP_WORDS[COMP_CWORD-1]}}" pad="" verder opties namen schijf i
    local na_is=""
    if [ "$woord" = "=" ]; then
        woord="" na_is=1
    elif [ "$vorig" = "=" ]; then
        vorig="${{COMP_WORDS[COMP_CWORD-2]}}" na_is=1
    fi
    COMPREPLY=()
    case "$na_is$vorig" in 1-*) ;; 1*) return ;; esac  # after verzet= a word of the user follows
    for ((i = 1; i < COMP_CWORD; i++)); do
        verder="${{pad:+$pad }}${{COMP_WORDS[i]}}"
        case "$verder" in {paden}) pad="$verder" ;; esac
    done
    case "$pad $vorig" in
{waarden}
    esac
    case "$pad" in
{namen}
    esac
    case "$woord" in
        -*) COMPREPLY=($(compgen -W "$opties" -- "$woord")) ;;
        *) if [ -n "$schijf" ]; then $schijf; else COMPREPLY=($(compgen -W "$namen" -- "$woord")); fi ;;
    esac
}}
# bash 3.2 has no compopt, and then a folder gets no / after it.
__balanstest_bestanden() {{
    local IFS=$'\\n'
    compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$woord"))
}}
__balanstest_mappen() {{
    local IFS=$'\\n'
    compopt -o dirnames 2>/dev/null || COMPREPLY=($(compgen -d -- "$woord"))
}}
complete -F _balanstest balanstest
"""


_BASH_SCHIJF = {"": "", MAP: "__balanstest_mappen", BESTAND: "__balanstest_bestanden"}


def _bash_waarden(knoop: Knoop) -> Iterator[str]:
    """For each option with a value: what may follow it."""
    for optie in opties(knoop):
        if not optie.metavar:
            continue
        woorden = " ".join(keuzes(knoop, optie))
        if is_lijst(knoop, optie):
            doe = (
                'local voor=""; case "$woord" in *,*) voor="${woord%,*}," ;; esac; '
                f'COMPREPLY=($(compgen -P "$voor" -W "{woorden}" -- "${{woord##*,}}"))'
            )
        elif woorden:
            doe = f'COMPREPLY=($(compgen -W "{woorden}" -- "$woord"))'
            if is_begin(keuzes(knoop, optie)):
                doe += "; compopt -o nospace 2>/dev/null"
        else:
            doe = _BASH_SCHIJF[op_schijf(knoop, optie)] or ":"
        patroon = "|".join(f'"{knoop.pad} {naam}"' for naam in optie.namen)
        yield f"        {patroon}) {doe}; return ;;"


# zsh ---------------------------------------------------------------------------------------------------------------


def _zsh(wortel: Knoop) -> str:
    functies = "\n".join(_zsh_functie(knoop) for knoop in reversed(wortel.alle()))
    return f"""\
#compdef balanstest
# balanstest: aanvullen met Tab in zsh. Zet in ~/.zshrc, na compinit: source <(balanstest completion zsh)
{functies}
if [ "$funcstack[1]" = "_balanstest" ]; then
    _balanstest "$@"
else
    compdef _balanstest balanstest
fi
"""


def _functienaam(knoop: Knoop) -> str:
    return "_".join(["_balanstest", *knoop.pad.split()])


def _zsh_functie(knoop: Knoop) -> str:
    delen = [_zsh_optie(knoop, optie) for optie in opties(knoop)]
    begin, einde = f"{_functienaam(knoop)}() {{\n", "}\n"
    if not knoop.kinderen:
        soort = _zsh_soort(keuzes(knoop), op_schijf(knoop))
        delen += [_tussen(f"{'*' if arg.vaker else '1'}:{arg.metavar}:{soort}") for arg in knoop.argumenten[:1]]
        return f"{begin}    _arguments -s {' '.join(delen)}\n{einde}"
    namen = " ".join(_tussen(f"{kind.naam}:{kind.uitleg}") for kind in knoop.kinderen)
    takken = "\n".join(f"            {kind.naam}) {_functienaam(kind)} ;;" for kind in knoop.kinderen)
    return f"""\
{begin}    local context state line
    local -a opdrachten
    typeset -A opt_args
    opdrachten=({namen})
    _arguments -C {" ".join(delen)} '1: :->opdracht' '*:: :->verder'
    case $state in
        opdracht) _describe opdracht opdrachten ;;
        verder) case $words[1] in
{takken}
        esac ;;
    esac
{einde}"""


def _zsh_optie(knoop: Knoop, optie: Optie) -> str:
    uitleg = "".join(f"\\{teken}" if teken in "[]:\\" else teken for teken in optie.uitleg)
    soort = ""
    if optie.metavar:
        waarde = _zsh_soort(keuzes(knoop, optie), op_schijf(knoop, optie))
        if is_lijst(knoop, optie):
            waarde = f"_values -s , {optie.metavar} {' '.join(keuzes(knoop, optie))}"
        soort = f":{optie.metavar}:{waarde}"
    samen = "*" if optie.vaker else f"({' '.join(optie.namen)})" if len(optie.namen) > 1 else ""
    lange = {naam: f"{naam}=" if soort and naam.startswith("--") else naam for naam in optie.namen}
    return " ".join(_tussen(f"{samen}{lange[naam]}[{uitleg}]{soort}") for naam in optie.namen)


def _zsh_soort(woorden: Sequence[str], schijf: str) -> str:
    """What zsh does for a value: words, files, or nothing (a space)."""
    if is_begin(woorden):
        return f'compadd -S "" -- {" ".join(woorden)}'
    return f"({' '.join(woorden)})" if woorden else {MAP: "_files -/", BESTAND: "_files", "": " "}[schijf]


def _tussen(tekst: str) -> str:
    """Between single quotes, for a Unix shell."""
    return "'" + tekst.replace("'", "'\\''") + "'"


# fish --------------------------------------------------------------------------------------------------------------

_FISH = """\
# balanstest: aanvullen met Tab in fish. Schrijf dit naar ~/.config/fish/completions/balanstest.fish
function __balanstest_bij
    set -l pad ""
    for woord in (commandline -opc)[2..-1]
        set -l verder (string trim "$pad $woord")
        contains -- $verder PADEN
        and set pad $verder
    end
    test "$pad" = "$argv[1]"
end
function __balanstest_lijst
    set -l voor (string match -r '^.*,' -- (commandline -ct | string replace -r '^--[^=]*=' ''))
    printf '%s\\n' "$voor"$argv
end
complete -c balanstest -e
"""


def _fish(wortel: Knoop) -> str:
    alle = wortel.alle()
    regels = [_FISH.replace("PADEN", " ".join(_fish_tekst(knoop.pad) for knoop in alle if knoop.pad))]
    for knoop in alle:
        bij = f'complete -c balanstest -n "__balanstest_bij {_fish_tekst(knoop.pad)}"'
        regels += [f"{bij} -f -a {kind.naam} -d {_fish_tekst(kind.uitleg)}\n" for kind in knoop.kinderen]
        if woorden := keuzes(knoop):
            regels.append(f"{bij} -f -a {_fish_tekst(' '.join(woorden))}\n")
        elif op_schijf(knoop) == MAP:
            regels.append(f"{bij} -f -a '(__fish_complete_directories)'\n")
        regels += [f"{bij} {_fish_optie(knoop, optie)} -d {_fish_tekst(optie.uitleg)}\n" for optie in opties(knoop)]
    return "".join(regels)


def _fish_optie(knoop: Knoop, optie: Optie) -> str:
    namen = " ".join(f"-l {naam[2:]}" if naam.startswith("--") else f"-s {naam[1:]}" for naam in optie.namen)
    if not optie.metavar:
        return namen
    woorden = " ".join(keuzes(knoop, optie))
    if is_lijst(knoop, optie):
        return f"{namen} -x -a {_fish_tekst(f'(__balanstest_lijst {woorden})')}"
    if woorden:
        return f"{namen} -x -a {_fish_tekst(woorden)}"
    if op_schijf(knoop, optie) == MAP:
        return f"{namen} -x -a '(__fish_complete_directories)'"
    return f"{namen} -r -F" if op_schijf(knoop, optie) else f"{namen} -x"


def _fish_tekst(tekst: str) -> str:
    return "'" + tekst.replace("\\", "\\\\").replace("'", "\\'") + "'"


# PowerShell --------------------------------------------------------------------------------------------------------


def _powershell(wortel: Knoop) -> str:
    alle = wortel.alle()
    opties_ = "\n".join(f"        '{knoop.pad}' = {_ps_lijst(optienamen(knoop))}" for knoop in alle)
    namen = "\n".join(f"        '{knoop.pad}' = {_ps_lijst([*kindnamen(knoop), *keuzes(knoop)])}" for knoop in alle)
    waarden = "\n".join(
        f"        '{knoop.pad} {naam}' = {_ps_lijst(keuzes(knoop, optie))}"
        for knoop in alle
        for optie in opties(knoop)
        for naam in optie.namen
        if optie.metavar
    )
    schijf = _ps_lijst(
        [f"{knoop.pad} " for knoop in alle if op_schijf(knoop)]
        + [
            f"{knoop.pad} {naam}"
            for knoop in alle
            for optie in opties(knoop)
            if op_schijf(knoop, optie)
            for naam in optie.namen
        ]
    )
    return f"""\
# balanstest: aanvullen met Tab in PowerShell. Zet in $PROFILE:
# balanstest completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName @('balanstest', 'balanstest.exe') -ScriptBlock {{
    param($woord, $regel, $plek)
    $opties = @{{
{opties_}
    }}
    $namen = @{{
{namen}
    }}
    $waarden = @{{
{waarden}
    }}
    $schijf = {schijf}
    $pad = ''
    $vorig = ''
    foreach ($deel in @($regel.CommandElements | Select-Object -Skip 1)) {{
        if ($woord -and $deel.Extent.EndOffset -ge $plek) {{ break }}
        $vorig = $deel.ToString()
        $verder = "$pad $vorig".Trim()
        if ($opties.ContainsKey($verder)) {{ $pad = $verder }}
    }}
    $plaats = "$pad "
    if ($waarden.ContainsKey("$pad $vorig")) {{
        $plaats = "$pad $vorig"
        $keuzes = $waarden[$plaats]
    }} elseif ("$woord".StartsWith('-')) {{
        $keuzes = $opties[$pad]
    }} else {{
        $keuzes = $namen[$pad]
    }}
    $past = @($keuzes | Where-Object {{ $_ -like "$woord*" }})
    if ($past.Count -eq 0 -and $schijf -notcontains $plaats) {{
        return ''  # after no answer at all PowerShell would offer files
    }}
    $past | ForEach-Object {{
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }}
}}
"""


def _ps_lijst(woorden: Sequence[str]) -> str:
    geciteerd = ", ".join(f"'{woord}'" for woord in woorden)
    return f"@({geciteerd})"


SCRIPTS: dict[str, Callable[[Knoop], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}
"""What each shell gets; none of them holds anything that a questionnaire or the environment says."""
