#!/usr/bin/perl
# house.pl - rules of the house that no compiler knows, over the built objects and the sources.
#
#   house.pl [RULE...]     all rules, or those named; what breaks one is listed under it
#
# The environment gives srcdir and builddir, as for every test. Ends with "N passed, N failed".
use strict;
use warnings;
use File::Find;
use File::Basename;

my $src   = $ENV{srcdir}   || '.';
my $build = $ENV{builddir} || "$src/build";
chdir $src or die "house: $src: $!\n";

# --- what there is ---

my (@sources, @headers, @objects, %text, %code);
find({ no_chdir => 1, wanted => sub { push @sources, $_ if /\.c$/; push @headers, $_ if /\.h$/ } }, 'src', 'include');
@sources = sort @sources;
@headers = sort @headers;
for my $file (@sources, @headers) {
    open my $in, '<', $file or die "house: $file: $!\n";
    local $/;
    $text{$file} = <$in>;
    # Without comments and the insides of strings.
    ($code{$file} = $text{$file}) =~ s{(/\*.*?\*/)|"(?:[^"\\\n]|\\.)*"}{defined $1 ? ($1 =~ tr/\n//cdr) : '""'}gse;
}
find({ no_chdir => 1, wanted => sub { push @objects, $_ if /\.o$/ } }, "$build/src");

# An object's source: automake writes lib<room>_a-<file>.o where a room has flags of its own.
sub source_of {
    my ($object) = @_;
    (my $file = $object) =~ s{^\Q$build\E/}{};
    $file =~ s{/(?:lib\w+_a|dossier)-([^/]+)$}{/$1};
    $file =~ s{\.o$}{.c};
    return $file;
}

my (%defined, %wants, %uses); # symbol -> file; file -> symbols; file -> file -> symbol
for my $object (@objects) {
    my $file = source_of($object);
    next unless exists $code{$file}; # left by a build before a file was moved
    $wants{$file} ||= {};
    open my $nm, '-|', 'nm', '-P', $object or die "house: nm: $!\n";
    while (<$nm>) {
        my ($symbol, $kind) = split;
        next if $symbol =~ /^(?:__|_GLOBAL|\.)/ || $symbol =~ /\./;
        if    ($kind =~ /^[TDBRVC]$/) { $defined{$symbol} = $file }
        elsif ($kind eq 'U')          { $wants{$file}{$symbol} = 1 }
    }
    close $nm;
}
for my $file (keys %wants) {
    for my $symbol (keys %{ $wants{$file} }) {
        my $there = $defined{$symbol};
        $uses{$file}{$there} ||= $symbol if defined $there && $there ne $file;
    }
}

sub room_of { my @parts = split m{/}, $_[0]; return @parts > 2 ? $parts[1] : 'main' }

# --- the rules: each returns what breaks it ---

my %rules;

# Folders of a room that are a tower too, the lowest first.
my %floors = (search => [qw(index query match rank rows)]);

# Whether a file may use another of its room: one of its own folder or of a floor below.
sub stands_above {
    my ($file, $there) = @_;
    my $floors = $floors{ room_of($file) } or return 1;
    my %floor = map { ("src/" . room_of($file) . "/$floors->[$_]" => $_) } 0 .. $#$floors;
    return ($floor{ dirname($file) } // 99) >= ($floor{ dirname($there) } // -1);
}

# The L_ lines of Makefile.am say which rooms a room may see.
$rules{arrows} = sub {
    my (%see, @bad);
    open my $in, '<', 'Makefile.am' or die "house: Makefile.am: $!\n";
    while (<$in>) {
        next unless /^L_(\w+) = (.*)/;
        my ($room, $list) = (lc $1, $2);
        $see{$room}{$_} = 1 for $list =~ /lib(\w+)\.a/g;
        for my $below (map { lc } $list =~ /\$\(L_(\w+)\)/g) {
            $see{$room}{$_} = 1 for keys %{ $see{$below} };
        }
    }
    for my $file (sort keys %uses) {
        my $room = room_of($file);
        next if $room eq 'main';
        for my $there (sort keys %{ $uses{$file} }) {
            my $below = room_of($there) eq $room ? stands_above($file, $there) : $see{$room}{ room_of($there) };
            push @bad, "$file uses $uses{$file}{$there} of $there" unless $below;
        }
    }
    return @bad;
};

# Files that need each other in a circle can only be read together: three are the most. (Tarjan 1972.)
$rules{circles} = sub {
    my (%index, %low, %on, @stack, @bad);
    my $n = 0;
    my $visit;
    $visit = sub {
        my ($file) = @_;
        $index{$file} = $low{$file} = $n++;
        push @stack, $file;
        $on{$file} = 1;
        for my $there (sort keys %{ $uses{$file} || {} }) {
            if (!defined $index{$there}) {
                $visit->($there);
                $low{$file} = $low{$there} if $low{$there} < $low{$file};
            } elsif ($on{$there} && $index{$there} < $low{$file}) {
                $low{$file} = $index{$there};
            }
        }
        return if $low{$file} != $index{$file};
        my @circle;
        do { push @circle, pop @stack; $on{ $circle[-1] } = 0 } until $circle[-1] eq $file;
        push @bad, scalar(@circle) . ": " . join(' ', sort @circle) if @circle > 3;
    };
    no warnings 'recursion';
    for my $file (sort keys %wants) { $visit->($file) unless defined $index{$file} }
    return @bad;
};

# Where a file's symbol may be declared: its own header, its folder's internal.h, or the public header
# named as the folder.
$rules{declared} = sub {
    my @bad;
    for my $symbol (sort keys %defined) {
        my $file = $defined{$symbol};
        next if $symbol eq 'main';
        my ($name, $folder) = (basename($file, '.c'), dirname($file));
        my @good = ("$folder/$name.h", "$folder/internal.h", "include/dossier/$name.h",
            'include/dossier/' . basename($folder) . '.h');
        next if grep { exists $code{$_} && $code{$_} =~ /\b\Q$symbol\E\b\s*[\(\[;=,]/ } @good;
        my @where = grep { $code{$_} =~ /\b\Q$symbol\E\b\s*[\(\[;=,]/ } @headers;
        push @bad, "$file: $symbol is declared in " . (join(', ', @where) || 'no header by its name');
    }
    return @bad;
};

# Whatever is used nowhere else, not even by a test, is static or not there.
$rules{unused} = sub {
    my (%used, @bad);
    for my $file (keys %wants) { $used{$_} = 1 for keys %{ $wants{$file} } }
    my $tests = '';
    find({ no_chdir => 1, wanted => sub {
        return unless /\.(c|h|cc)$/;
        open my $in, '<', $_ or return;
        local $/;
        $tests .= <$in>;
    } }, 'tests');
    for my $symbol (sort keys %defined) {
        next if $symbol eq 'main' || $used{$symbol} || $tests =~ /\b\Q$symbol\E\b/;
        # Inline functions and tables in headers use what no object asks for by name.
        next if grep { my $n = () = $code{$_} =~ /\b\Q$symbol\E\b/g; $n > 1 } @headers;
        push @bad, "$defined{$symbol}: $symbol";
    }
    return @bad;
};

# A type's name stands for one thing in the whole program.
$rules{types} = sub {
    my (%where, @bad);
    for my $file (@sources, @headers) {
        my %here;
        $here{$1} = 1 while $code{$file} =~ /^typedef\s+(?:struct|union|enum)\s+\w*\s*\{.*?^\}\s*(\w+);/gms;
        $here{$1} = 1 while $code{$file} =~ /^(?:struct|union)\s+(\w+)\s*\{/gm;
        $here{$1} = 1 while $code{$file} =~ /^typedef\s+[^;{}]*?\(\*(\w+)\)\s*\(/gm;
        $here{$1} = 1 while $code{$file} =~ /^typedef\s+(?!struct\s+(\w+)\s+\1;)[^;{}()]*?\b(\w+);/gm && $2 && $2 =~ /^([A-Z]\w*)$/;
        push @{ $where{$_} }, $file for keys %here;
    }
    for my $type (sort keys %where) {
        my @files = @{ $where{$type} };
        push @bad, "$type: @files" if @files > 1;
    }
    return @bad;
};

# Guards by path, head comments by name, includes by path from src, 500 lines, thirty-two files a
# folder, no third level.
$rules{shape} = sub {
    my (@bad, %count);
    for my $file (@sources, @headers) {
        my $name = basename($file);
        push @bad, "$file: does not open with /* $name - what it is" unless $text{$file} =~ m{\A/\* \Q$name\E - };
        my $lines = $text{$file} =~ tr/\n//;
        push @bad, "$file: $lines lines" if $lines >= 500;
        push @bad, "$file: a third level" if $file =~ m{^src/[^/]+/[^/]+/[^/]+/};
        $count{ dirname($file) }++ if $file =~ /\.c$/;
        for my $include ($text{$file} =~ /^#include "([^"]+)"/gm) {
            next if $include eq 'config.h';
            push @bad, "$file: #include \"$include\"" unless -e "src/$include" || -e "include/$include";
        }
        if ($file =~ /\.h$/) {
            (my $guard = $file) =~ s{^(?:src|include/dossier)/}{};
            ($guard = uc "dossier_$guard") =~ s/\W/_/g;
            push @bad, "$file: the guard is not $guard" unless $text{$file} =~ /#ifndef $guard\n#define $guard\n/;
        } elsif ($text{$file} !~ /^#include "config\.h"/m) {
            push @bad, "$file: without config.h";
        }
    }
    # What no list names is not in the archive.
    my $lists = join "\n", map { local (@ARGV, $/) = $_; <> } 'Makefile.am', glob 'src/*/sources.mk';
    for my $file (@sources, @headers) {
        push @bad, "$file: neither in Makefile.am nor in a sources.mk" unless $lists =~ /\b\Q$file\E\b/;
    }
    for my $folder (sort keys %count) {
        push @bad, "$folder: $count{$folder} files" if $count{$folder} > 32;
    }
    return @bad;
};

# --- running them ---

die "house: no objects below $build/src\n" unless keys %wants > 100;
my ($passed, $failed) = (0, 0);
for my $rule (@ARGV ? @ARGV : sort keys %rules) {
    my $check = $rules{$rule} or die "house: no rule '$rule'; there are: @{[sort keys %rules]}\n";
    my @bad = $check->();
    print(@bad ? "not ok" : "ok", " $rule\n");
    print "    $_\n" for @bad;
    @bad ? $failed++ : $passed++;
}
print "$passed passed, $failed failed\n";
exit($failed ? 1 : 0);
