#!/usr/bin/perl
# unicode.pl - makes the tables of Unicode properties, from those that Perl brings.
#
#   tests/unicode.pl           compare the four tables with what would be written; exits 77, for
#                              "skipped", where this Perl knows another version of Unicode
#   tests/unicode.pl --write   write them anew
#
# Pinned is Unicode 14.0, which libunistring 1.0 and Perl 5.36 have, both Debian 12's: neither the
# network nor another package is needed (unicode-data of the same Debian is 15.0). The program
# carries tables for what most European text is made of and asks libunistring, which may be newer,
# for the rest. The tests carry whole properties, to ask nothing that is installed.
use strict;
use warnings;
use Unicode::UCD qw(prop_invmap search_invlist);

(my $top = $0) =~ s{[^/]*$}{..};
my $made = 'Made by tests/unicode.pl from Unicode 14.0; not to be edited.';

# What the program has tables for: Latin letters and common punctuation.
my @LATIN = (0 .. 0x24F);
my @WORD_MARKS = (0x2010 .. 0x2027);
my @LINE_MARKS = (0x2000 .. 0x206F);

# --- properties

my %property;
for my $name (qw(Word_Break Grapheme_Cluster_Break Line_Break General_Category
    Extended_Pictographic)) {
    my ($starts, $values) = prop_invmap($name);
    $property{$name} = {starts => $starts, values => $values};
}

sub value_at {
    my ($name, $cp) = @_;
    my $p = $property{$name};
    return $p->{values}[search_invlist($p->{starts}, $cp)];
}

# Perl's own tailorings of Word_Break undone.
sub word_break {
    my ($cp) = @_;
    my $value = value_at('Word_Break', $cp);
    return 'ALetter' if $value eq 'ExtPict_LE';
    return 'Other' if $value eq 'ExtPict_XX';
    return $value if $value ne 'Perl_Tailored_HSpace';
    my $segment = value_at('General_Category', $cp) eq 'Zs' && value_at('Line_Break', $cp) ne 'GL';
    return $segment ? 'WSegSpace' : 'Other';
}

# Letters and numbers that are no part of a longer word: Han, Hiragana, Thai …, ² and ½.
sub is_solo {
    my ($cp) = @_;
    return word_break($cp) eq 'Other' && value_at('General_Category', $cp) =~ /^[LN]/;
}

# --- the program's classes

# UAX #29's, tailored as wordclass.h says; each with the letter it has in the table.
my %WORD_CLASS = (
    ALetter => 'LETTER', Numeric => 'DIGIT', Extend => 'EXTEND', Format => 'EXTEND',
    Single_Quote => 'APOS', Double_Quote => 'DQUOTE', MidNum => 'COMMA', MidNumLet => 'DOT',
    MidLetter => 'MIDDLE',
);
my %WORD_TAILORED = (0x3A => 'BREAK', 0xB7 => 'POINT', 0x2018 => 'APOS', 0x2019 => 'APOS');
my %WORD_LETTER = (
    APOS => 'A', BREAK => 'B', COMMA => 'C', DIGIT => 'D', DOT => 'P', DQUOTE => 'Q',
    EXTEND => 'X', LETTER => 'L', MIDDLE => 'M', POINT => 'T', SOLO => 'S',
);

sub word_class {
    my ($cp) = @_;
    my $other = is_solo($cp) ? 'SOLO' : 'BREAK';
    return $WORD_LETTER{$WORD_TAILORED{$cp} // $WORD_CLASS{word_break($cp)} // $other};
}

# UAX #14's. Ambiguous is alphabetic (LB1); what follows a number is what precedes one (they differ
# beside ideographs only). A class without a row in the table of pairs leaves the text to the
# library.
my %LINE_CLASS = ((map { $_ => $_ } qw(AL NU OP CP CL QU EX IS SY HY BA PR B2 IN GL BB SP LF)),
    AI => 'AL', PO => 'PR');

sub line_class {
    my ($cp) = @_;
    return $LINE_CLASS{value_at('Line_Break', $cp)} // '__';
}

# --- the program's tables

# One value for each character, sixteen a line.
sub values_of {
    my ($class, @cps) = @_;
    my $out = '';
    while (my @line = splice @cps, 0, 16) {
        my $values = join ' ', map { $class->($_) . ',' } @line;
        $out .= sprintf "    %s /* %04X */\n", $values, $line[0];
    }
    return $out;
}

sub table_file {
    my ($name, $what, $names, @tables) = @_;
    (my $guard = uc "dossier_text_$name") =~ s/\W/_/g;
    my $out = "/* $name - $what, for one file to include.\n *\n * $made */\n"
        . "#ifndef $guard\n#define $guard\n// clang-format off\n";
    $out .= "#define $_ $names->{$_}\n" for sort keys %$names;
    while (my ($declared, $class, $cps) = splice @tables, 0, 3) {
        $out .= "\n$declared = {\n" . values_of($class, @$cps) . "};\n";
    }
    $out .= "\n";
    $out .= "#undef $_\n" for sort keys %$names;
    return "$out// clang-format on\n#endif\n";
}

sub word_file {
    my %names = map { $WORD_LETTER{$_} => "WORD_$_" } keys %WORD_LETTER;
    return table_file('wordclass_table.h', 'word classes of common characters', \%names,
        'const uint8_t word_class_latin[WORD_LATIN_END]', \&word_class, \@LATIN,
        'static const uint8_t word_class_marks[] /* from U+2010 */', \&word_class, \@WORD_MARKS);
}

sub line_file {
    my %names = map { $_ => $_ eq '__' ? 'LB_OTHER' : "LB_$_" }
        map { line_class($_) } @LATIN, @LINE_MARKS;
    return table_file('linebreak_table.h', 'line classes of common characters', \%names,
        'static const uint8_t line_class_latin[]', \&line_class, \@LATIN,
        'static const uint8_t line_class_marks[] /* from U+2000 */', \&line_class, \@LINE_MARKS);
}

# --- the tests' tables

# Lines of a hundred columns.
sub filled {
    my ($out, $line) = ('', '   ');
    for (@_) {
        if (length("$line $_") > 100) {
            $out .= "$line\n";
            $line = '   ';
        }
        $line .= " $_";
    }
    return "$out$line\n";
}

# Ranges [first, last, value] of what `value_of` says, which changes where one of the properties
# named does; those without a value are left out.
sub ranges_of {
    my ($value_of, @names) = @_;
    my %bounds = map { $_ => 1 } map { @{$property{$_}{starts}} } @names;
    my @starts = sort { $a <=> $b } keys %bounds;
    my @ranges;
    for my $i (0 .. $#starts) {
        my $last = $i < $#starts ? $starts[$i + 1] - 1 : 0x10FFFF;
        my $value = $value_of->($starts[$i]) or next;
        if (@ranges && $ranges[-1][1] == $starts[$i] - 1 && $ranges[-1][2] eq $value) {
            $ranges[-1][1] = $last;
        } else {
            push @ranges, [$starts[$i], $last, $value];
        }
    }
    return @ranges;
}

# An enumeration of the values and the ranges in ascending order.
sub valued {
    my ($name, $prefix, $none, @ranges) = @_;
    my %seen = map { $_->[2] => 1 } @ranges;
    my @values = ($none, sort keys %seen);
    my %number = map { $values[$_] => $_ } 0 .. $#values;
    my @items = map { sprintf '{0x%X,0x%X,%d},', $_->[0], $_->[1], $number{$_->[2]} } @ranges;
    return "\nenum {\n" . filled(map { "${prefix}_$_," } @values) . "};\n" .
        "static const PinnedRange ${name}[] = {\n" . filled(@items) . "};\n";
}

sub test_file {
    my ($name, $what, @tables) = @_;
    return "/* $name - $what of Unicode 14.0, for unicode_rules.c alone.\n *\n * $made */\n" .
        '// clang-format off' . join('', "\n", @tables) . "// clang-format on\n";
}

sub word_value {
    my ($cp) = @_;
    return 'Solo' if is_solo($cp);
    my $value = word_break($cp);
    return $value eq 'Other' ? undef : $value;
}

# Hangul's syllables are left to arithmetic: LV and LVT by turns.
sub cluster_value {
    my ($cp) = @_;
    my $value = value_at('Grapheme_Cluster_Break', $cp);
    return $value =~ /^(Other|ExtPict_XX|LVT?)$/ ? undef : $value;
}

# Of Latin letters, punctuation and currency, which the program has tables for, alone.
sub line_value {
    my ($cp) = @_;
    return $cp < @LATIN || ($cp >= 0x2000 && $cp < 0x2100) ? value_at('Line_Break', $cp) : undef;
}

sub breaks_file {
    return test_file('unicode14_breaks.h', 'break properties',
        valued('pinned_word', 'WB', 'Other',
            ranges_of(\&word_value, qw(Word_Break General_Category Line_Break))),
        valued('pinned_cluster', 'GB', 'Other',
            ranges_of(\&cluster_value, 'Grapheme_Cluster_Break')),
        valued('pinned_line', 'LB', 'None', ranges_of(\&line_value, 'Line_Break')));
}

sub kinds_file {
    my $pictographic = sub { value_at('Extended_Pictographic', $_[0]) eq 'Y' && 'Pictographic' };
    my $unassigned = sub { value_at('General_Category', $_[0]) eq 'Cn' && 'Unassigned' };
    return test_file('unicode14_kinds.h', 'pictographs and gaps',
        valued('pinned_pictographic', 'KIND', 'Not',
            ranges_of($pictographic, 'Extended_Pictographic')),
        valued('pinned_unassigned', 'AGE', 'Assigned', ranges_of($unassigned, 'General_Category')));
}

# --- main

my %FILES = (
    'src/text/wordclass_table.h' => \&word_file,
    'src/text/linebreak_table.h' => \&line_file,
    'tests/unit/unicode14_breaks.h' => \&breaks_file,
    'tests/unit/unicode14_kinds.h' => \&kinds_file,
);

sub contents {
    my ($path) = @_;
    open my $file, '<', $path or return '';
    local $/;
    return scalar <$file>;
}

my $version = Unicode::UCD::UnicodeVersion();
if ($version ne '14.0.0') {
    print "this Perl knows Unicode $version, not 14.0.0\n";
    exit 77;
}
my $write = @ARGV && $ARGV[0] eq '--write';
my $stale = 0;
for my $path (sort keys %FILES) {
    my $wanted = $FILES{$path}->();
    next if contents("$top/$path") eq $wanted;
    if ($write) {
        open my $file, '>', "$top/$path" or die "$path: $!\n";
        print $file $wanted;
        close $file or die "$path: $!\n";
    } else {
        print "$path is not what tests/unicode.pl makes\n";
        $stale = 1;
    }
}
exit $stale;
