"""`balanstest completion`: a script with which the shell itself completes, made from the commands as they are now.

The script holds every command, option and word, so that Tab answers at once: a call of Python for each Tab would take
a noticeable moment. After an update the script is made anew, or by the line in the shell's own start file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from balanstest.cli.aanvulwoorden import BESTAND, MAP, is_lijst, keuzes, kindnamen, optienamen, opties
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
        f'namen="{" ".join([*kindnamen(knoop), *keuzes(knoop)])}" ;;'
        for knoop in alle
    )
    return f"""\
# balanstest: aanvullen met Tab in bash. Zet in ~/.bashrc: source <(balanstest completion bash)
_balanstest() {{
    local woord="${{COMP_WORDS[COMP_CWORD]}}" vorig="${{COMP_WORDS[COMP_CWORD-1]}}" pad="" verder opties namen i
    if [ "$woord" = "=" ]; then
        woord=""
    elif [ "$vorig" = "=" ]; then
        vorig="${{COMP_WORDS[COMP_CWORD-2]}}"
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        verder="${{pad:+$pad }}${{COMP_WORDS[i]}}"
        case "$verder" in {paden}) pad="$verder" ;; esac
    done
    COMPREPLY=()
    case "$pad $vorig" in
{waarden}
    esac
    case "$pad" in
{namen}
    esac
    case "$woord" in
        -*) COMPREPLY=($(compgen -W "$opties" -- "$woord")) ;;
        *) COMPREPLY=($(compgen -W "$namen" -- "$woord")) ;;
    esac
}}
complete -o default -F _balanstest balanstest
"""


def _bash_waarden(knoop: Knoop) -> Iterator[str]:
    """For each option with a value: what may follow it. Files are bash's own default."""
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
        elif optie.metavar == MAP:
            doe = "compopt +o default -o dirnames 2>/dev/null"  # bash 3.2 has no compopt, and then shows files too
        else:
            doe = ":"
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
        woorden = keuzes(knoop)
        soort = f"({' '.join(woorden)})" if woorden else _zsh_soort(*(arg.metavar for arg in knoop.argumenten))
        delen += [_tussen(f"*:{knoop.argumenten[0].metavar}:{soort}")] if knoop.argumenten else []
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
        woorden = " ".join(keuzes(knoop, optie))
        waarde = f"({woorden})" if woorden else _zsh_soort(optie.metavar)
        if is_lijst(knoop, optie):
            waarde = f"_values -s , {optie.metavar} {woorden}"
        soort = f":{optie.metavar}:{waarde}"
    samen = f"({' '.join(optie.namen)})" if len(optie.namen) > 1 else ""
    lange = {naam: f"{naam}=" if soort and naam.startswith("--") else naam for naam in optie.namen}
    return " ".join(_tussen(f"{samen}{lange[naam]}[{uitleg}]{soort}") for naam in optie.namen)


def _zsh_soort(*metavars: str) -> str:
    return "_files -/" if metavars == (MAP,) else "_files" if BESTAND in metavars else " "


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
    if optie.metavar == MAP:
        return f"{namen} -x -a '(__fish_complete_directories)'"
    return f"{namen} -r -F" if optie.metavar == BESTAND else f"{namen} -x"


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
    $pad = ''
    $vorig = ''
    foreach ($deel in @($regel.CommandElements | Select-Object -Skip 1)) {{
        if ($woord -and $deel.Extent.EndOffset -ge $plek) {{ break }}
        $vorig = $deel.ToString()
        $verder = "$pad $vorig".Trim()
        if ($opties.ContainsKey($verder)) {{ $pad = $verder }}
    }}
    if ($waarden.ContainsKey("$pad $vorig")) {{
        $keuzes = $waarden["$pad $vorig"]
    }} elseif ("$woord".StartsWith('-')) {{
        $keuzes = $opties[$pad]
    }} else {{
        $keuzes = $namen[$pad]
    }}
    $keuzes | Where-Object {{ $_ -like "$woord*" }} | ForEach-Object {{
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }}
}}
"""


def _ps_lijst(woorden: Sequence[str]) -> str:
    geciteerd = ", ".join(f"'{woord}'" for woord in woorden)
    return f"@({geciteerd})"


SCRIPTS: dict[str, Callable[[Knoop], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}
"""What each shell gets; none of them holds anything that a questionnaire or the environment says."""
