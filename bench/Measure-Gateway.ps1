<#
.SYNOPSIS
Measures a gateway with cached responses: requests per second and memory, compared with nginx's proxy_cache in front of the same mirror.
Run it after `dotnet build -c Release src/Hgnc.Tool`. It needs wrk, and nginx for the comparison.

.EXAMPLE
bench/Measure-Gateway.ps1 -Dataset hgnc_complete_set.json
#>
param(
    # HGNC's complete set, or a part of it.
    [string] $Dataset = "$PSScriptRoot/../samples/hgnc_sample.json",
    # The number of clients.
    [int] $Clients = 200,
    # The duration of the requests to each server.
    [int] $Seconds = 60,
    # The number of different requests.
    [int] $Requests = 1000
)
$ErrorActionPreference = 'Stop'
$work = (New-Item (Join-Path ([IO.Path]::GetTempPath()) "hgnc-bench-$PID") -ItemType Directory).FullName
$tool = "$PSScriptRoot/../src/Hgnc.Tool/bin/Release/net10.0/Hgnc.Tool.dll"
$mirror, $gateway, $nginx = 18431, 18432, 18433

# wrk accepts one address; this script gives it the others.
Set-Content "$work/targets.lua" @"
local i = 0
wrk.headers['Accept'] = 'application/json'
function request()
  i = i % $Requests + 1
  return wrk.format('GET', i % 10 == 0 and '/search/symbol:Z' .. i .. '*' or '/fetch/symbol/G' .. i)
end
"@
Set-Content "$work/nginx.conf" @"
daemon off;
worker_processes auto;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  proxy_cache_path $work/cache keys_zone=hgnc:10m;
  server {
    listen 127.0.0.1:$nginx backlog=1024;
    location / {
      proxy_pass http://127.0.0.1:$mirror;
      proxy_cache hgnc;
      proxy_cache_key "`$http_accept `$request_uri";
      proxy_cache_valid 200 1h;
      proxy_ignore_headers Vary;
      proxy_cache_lock on;
    }
  }
}
"@
$env:HGNC_DATA = "$work/data"
Remove-Item Env:HGNC_RATE, Env:HGNC_SHARE -ErrorAction Ignore
$started = @(
    Start-Process dotnet $tool, 'serve', '--dataset', (Resolve-Path $Dataset), '--urls', "http://127.0.0.1:$mirror" -PassThru -RedirectStandardError "$work/mirror.txt"
    Start-Process dotnet $tool, 'serve', '--upstream', "http://127.0.0.1:$mirror", '--urls', "http://127.0.0.1:$gateway" -PassThru -RedirectStandardError "$work/gateway.txt"
)
$ports = [ordered] @{ 'the gateway' = $gateway }
if (Get-Command nginx -ErrorAction Ignore) {
    $started += Start-Process nginx '-c', "$work/nginx.conf" -PassThru
    $ports['nginx'] = $nginx
}
try {
    foreach ($port in @($mirror) + $ports.Values) {
        while (-not (Test-Connection 127.0.0.1 -TcpPort $port -Quiet)) { Start-Sleep -Milliseconds 200 }
    }
    foreach ($name in $ports.Keys) {
        $address = "http://127.0.0.1:$($ports[$name])"
        # Fill the cache, and let .NET compile the code.
        $null = wrk -t1 -c8 -d10s -s "$work/targets.lua" $address
        $asking = Start-ThreadJob { param($Clients, $Seconds, $Targets, $Address) wrk -t2 -c $Clients -d "${Seconds}s" --latency -s $Targets $Address } -ArgumentList $Clients, $Seconds, "$work/targets.lua", $address
        $memory = while ($asking.State -notin 'Completed', 'Failed') {
            if ($name -eq 'the gateway') { [Math]::Round((Get-Process -Id $started[1].Id).WorkingSet64 / 1MB) }
            $null = Wait-Job $asking -Timeout 10
        }
        $said = Receive-Job $asking -AutoRemoveJob -Wait
        [pscustomobject] @{
            Server    = $name
            PerSecond = [double] ([regex]::Match("$said", 'Requests/sec:\s+([\d.]+)').Groups[1].Value)
            Median    = [regex]::Match("$said", '50%\s+(\S+)').Groups[1].Value
            P99       = [regex]::Match("$said", '99%\s+(\S+)').Groups[1].Value
            Errors    = [regex]::Match("$said", '(Socket errors.*?|Non-2xx.*?\d+)(?=\s{2,}|$)').Value
            MemoryMiB = "$memory"
        }
    }
}
finally {
    # The workers of nginx do not end when it is killed.
    if ($ports.Contains('nginx')) { nginx -c "$work/nginx.conf" -s stop 2>$null }
    $started | Where-Object { -not $_.HasExited } | Stop-Process -ErrorAction Ignore
    Start-Sleep 1
    Remove-Item $work -Recurse -Force
}
