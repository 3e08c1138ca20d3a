# HGNC's help page, "Perl requests", against another server.
use strict;
use warnings;

use HTTP::Tiny;
use JSON;
use Encode;

my $http = HTTP::Tiny->new();
my $server = $ARGV[0];
my $request_type = '/search';
my $query = '/name:%22MAP%20kinase%20interacting%22' . '+AND+' . 'locus_type:%22gene%20with%20protein%20product%22';
my $response = $http->get($server . $request_type . $query, { headers => { 'Accept' => 'application/json' } });
die "Failed!\n" if $response->{status} ne '200';
my $json_bytes = encode('UTF-8', $response->{content});
my $result = decode_json($json_bytes);
printf "%d genes\n", $result->{response}->{numFound};
