<#
.SYNOPSIS
A nightly job: brings the gene symbols of a table up to date, and tells what is left to do.

.DESCRIPTION
Renews the local copy of HGNC's data, resolves the table's column of symbols, and writes into the output folder:

  resolved.csv   the table, every row in its place, with HgncSymbol, HgncId and HgncMatch
  to-check.csv   what names no gene, or several, with what is known of it
  failed.csv     rows that nobody could be asked about, if there are any: the input of another run
  nightly.log    what happened, when

Exit codes: 0 all rows have a gene; 1 some are to be checked; 2 the table cannot be read; 3 some could not be asked about.

.EXAMPLE
pwsh -NoProfile -File nightly.ps1 -Path genes.csv -OutputFolder out
#>
[CmdletBinding()]
param(
    # The table, a CSV file with a column of symbols under one of its common names.
    [Parameter(Mandatory)] [string] $Path,

    [Parameter(Mandatory)] [string] $OutputFolder,

    # Where to download the data, if not from HGNC: a mirror's folder of files.
    [string] $Uri,

    # How often rows are asked about, and how long to wait before the next time.
    [int] $Attempts = 3,
    [timespan] $Pause = '00:10:00'
)
$ErrorActionPreference = 'Stop'
$null = New-Item $OutputFolder -ItemType Directory -Force

function Write-JobLog([string] $Level, [string] $Text) {
    $line = '{0:yyyy-MM-dd HH:mm:ss} {1,-7} {2}' -f (Get-Date), $Level, $Text
    Add-Content (Join-Path $OutputFolder 'nightly.log') $line
    $line
}

# Whole or not at all: nobody reads half a file.
function Export-Whole([object[]] $Row, [string] $Name) {
    $file = Join-Path $OutputFolder $Name
    if ($Row.Count -eq 0) {
        Remove-Item $file -ErrorAction Ignore
        return
    }
    $Row | Export-Csv "$file.new" -Encoding utf8NoBOM
    Move-Item "$file.new" $file -Force
}

# A module that is not there, or a table that cannot be read, is nothing that another attempt would mend.
try {
    Import-Module HgncPS
    $rows = @(Import-Csv $Path)
    if ($rows.Count -eq 0) { throw 'it has no rows' }
}
catch {
    Write-JobLog ERROR "${Path}: $_"
    exit 2
}
$columns = $rows[0].PSObject.Properties.Name
Write-JobLog INFO "$($rows.Count) rows of $Path"

# A day without news costs two small requests. Without the new data the old ones will do, or the service.
$from = if ($Uri) { @{ Uri = $Uri } } else { @{} }
try {
    $copy = Save-HgncDataset @from
    Write-JobLog INFO "The copy has $($copy.RecordCount) records."
}
catch {
    Write-JobLog WARNING "The copy was not renewed: $_"
}

# The rows themselves get the answers, so they stay in their order, whichever attempt it was.
$left = $rows
for ($attempt = 1; $left -and $attempt -le $Attempts; $attempt++) {
    if ($attempt -gt 1) {
        Write-JobLog WARNING "$($left.Count) rows are asked about again after $Pause."
        Start-Sleep $Pause
    }
    $null = $left | Resolve-HgncSymbol -PassThru -ErrorVariable failed -ErrorAction SilentlyContinue -WarningVariable told -WarningAction SilentlyContinue
    $told | ForEach-Object { Write-JobLog WARNING "$_" }
    # All of one kind in a line, with the first of them.
    $failed | Group-Object { ($_.FullyQualifiedErrorId -split ',')[0] } |
        ForEach-Object { Write-JobLog ERROR "$($_.Count) rows, $($_.Name): $($_.Group[0])" }
    $left = @($failed | ForEach-Object TargetObject)
}

$answers = 'HgncSymbol', 'HgncId', 'HgncMatch'
$toCheck = @($rows | Where-Object { $_.HgncMatch -and -not $_.HgncId })
Export-Whole ($rows | Select-Object ($columns + $answers | Select-Object -Unique)) 'resolved.csv'
Export-Whole ($left | Select-Object $columns) 'failed.csv'
Export-Whole ($toCheck | Resolve-HgncSymbol -ErrorAction SilentlyContinue -WarningAction SilentlyContinue |
        Select-Object Input, MatchType, Candidates, Suggestion, ReplacedBy) 'to-check.csv'

Write-JobLog INFO "$($rows.Count - $left.Count - $toCheck.Count) rows have a gene, $($toCheck.Count) are to be checked, $($left.Count) failed."
exit $(if ($left) { 3 } elseif ($toCheck) { 1 } else { 0 })
