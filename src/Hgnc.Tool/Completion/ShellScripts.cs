using System;
using System.Collections.Generic;

namespace Hgnc.Tool.Completion;

/// <summary>The scripts that make a shell call <c>hgnc complete</c> when the user presses the tab key.</summary>
internal static class ShellScripts
{
    /// <summary>The scripts by the name of the shell.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["bash"] = """
                # hgnc's completion for bash: eval "$(hgnc completion bash)" in ~/.bashrc
                _hgnc() {
                    local begun=${COMP_LINE:0:COMP_POINT} value IFS=$'\t\n'
                    local word=${begun##* }
                    COMPREPLY=()
                    while read -r value _; do
                        # bash takes what stands before a colon for a word of its own.
                        [[ $word == *:* && $COMP_WORDBREAKS == *:* ]] && value=${value#"${word%"${word##*:}"}"}
                        [[ $value == *[!A-Za-z0-9_.,:*/=+-]* ]] && printf -v value %q "$value"
                        COMPREPLY+=("$value")
                    done < <(hgnc complete -- "$begun" 2>/dev/null)
                }
                complete -o bashdefault -o default -F _hgnc hgnc
                """,
            ["zsh"] = """
                #compdef hgnc
                # hgnc's completion for zsh: eval "$(hgnc completion zsh)" in ~/.zshrc, after compinit
                _hgnc() {
                    local line value
                    local -a values
                    for line in "${(@f)$(hgnc complete -- "${BUFFER[1,CURSOR]}" 2>/dev/null)}"; do
                        [[ -n "$line" ]] || continue
                        value="${line%%$'\t'*}"
                        values+=("${value//:/\\:}:${line#*$'\t'}")
                    done
                    if (( ${#values} )); then _describe hgnc values; else _files; fi
                }
                compdef _hgnc hgnc
                """,
            ["fish"] = """
                # hgnc's completion for fish: hgnc completion fish | source in ~/.config/fish/config.fish
                complete -c hgnc -a '(hgnc complete -- (commandline -cp | string collect) 2>/dev/null)'
                """,
            ["pwsh"] = """
                # hgnc's completion for PowerShell: hgnc completion pwsh | Out-String | Invoke-Expression in $PROFILE
                Register-ArgumentCompleter -Native -CommandName hgnc -ScriptBlock {
                    param($word, $line, $position)
                    # The position is relative to the start of the whole input, and the command can follow others on the line.
                    $at = $position - $line.Extent.StartOffset
                    $begun = $line.Extent.Text.PadRight($at).Substring(0, $at)
                    hgnc complete -- $begun 2>$null | ForEach-Object {
                        $value, $meaning = $_ -split "`t", 2
                        $quoted = if ($value -match '^[\w.:*/-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
                        [System.Management.Automation.CompletionResult]::new($quoted, $value, 'ParameterValue', $(if ($meaning) { $meaning } else { $value }))
                    }
                }
                """,
        };
}
