# mutants.pm - draws mutants: places in C sources that can be changed, and the changes, for
# tests/mutate.
package mutants;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(mutants_begin draw_mutant);

# --- chance: the same on every machine

my $chance;

sub below {
    my ($n) = @_;
    $chance = ($chance * 1103515245 + 12345) & 0x7FFFFFFF;
    return int(($chance >> 8) * $n / (1 << 23));
}

# --- where a change may be made, and which

# The text with strings, characters and comments blanked, of the same length.
sub blanked {
    my ($text) = @_;
    $text =~ s{(/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')}
              {(my $blank = $1) =~ s/[^\n]/\x01/g; $blank}gse;
    return $text;
}

# A change is [from, to, replacement, name] in the columns of a line; `returns` is the type of the
# function. A body line that declares without computing, checks or stands in a table has none.
sub changes_of {
    my ($line, $before, $returns) = @_;
    my @changes;
    my $add = sub { push @changes, [@_] };
    return if $line =~ /^\s*(CHECK|CHECKED|assert|static_assert|_Static_assert|case|default|goto)\b/;
    return if $line =~ /^\s*static\b|^\s*(?:\w+ )+\*?\w+\[[^\]]*\](?: = .*)?;/;
    my %swap = ('==' => ['!='], '!=' => ['=='], '<' => ['<=', '>'], '<=' => ['<', '>='],
        '>' => ['>=', '<'], '>=' => ['>', '<='], '+' => ['-'], '-' => ['+'], '+=' => ['-='],
        '-=' => ['+='], '&&' => ['||'], '||' => ['&&']);
    my %named = ('&&' => 'and/or', '||' => 'and/or', '+' => 'sign', '-' => 'sign', '+=' => 'sign',
        '-=' => 'sign');
    while ($line =~ / (==|!=|<=?|>=?|\+=?|-=?|&&|\|\|)(?= |$)/g) {
        my ($operator, $at) = ($1, $-[1]);
        my $to = $swap{$operator};
        $add->($at, $at + length $operator, $to->[below(scalar @$to)],
            $named{$operator} // 'relation');
    }
    while ($line =~ /(?<![\w.\x01\[])(\d+|0x[0-9A-Fa-f]+)u?(?![\w.\x01])/g) {
        my ($number, $at, $to) = ($1, $-[1], $+[1]);
        my $value = $number =~ /^0x/ ? hex $number : $number;
        $add->($at, $to, $value > 0 && below(2) ? 0 : $value + 1, 'constant');
    }
    if ($line =~ /^(\s*(?:\} else )?(?:if|while) )(\(.*\))( \{)?$/ && balanced($2)) {
        $add->(length $1, length "$1$2", "(!$2)", 'condition');
    }
    statement_changes($line, $before, $add);
    return_changes($line, $returns, $add);
    return @changes;
}

sub balanced {
    my ($text) = @_;
    my $depth = 0;
    for my $i (0 .. length($text) - 1) {
        my $c = substr $text, $i, 1;
        $depth += $c eq '(' ? 1 : $c eq ')' ? -1 : 0;
        return $i == length($text) - 1 if $depth == 0;
    }
    return 0;
}

# A call or an assignment that fills its line and is a statement of its own.
sub statement_changes {
    my ($line, $before, $add) = @_;
    return if $before !~ /(^|[;{})]|\belse|:)\s*(\x01+)?$/ || $line !~ /^(\s*)(\S.*);\s*(\x01.*)?$/;
    my ($indent, $statement) = ($1, $2);
    my $place = qr/\**\(?\**\w+(?:->\w+|\.\w+|\[[^\]]*\]|\))*/;
    my $is_call = $statement =~ /^\w+(?:(?:->|\.)\w+)*(\(.*\))$/ && balanced($1) &&
        $statement !~ /^(if|while|for|switch|return|sizeof)\b/;
    my $is_set = $statement =~ /^$place (?:[-+*\/|&^]|<<|>>)?= / ||
        $statement =~ /^$place(\+\+|--)$/ || $statement =~ /^(\+\+|--)$place$/;
    my $from = length $indent;
    $add->($from, $from + length $statement, '(void)0', 'deleted') if $is_call || $is_set;
}

sub return_changes {
    my ($line, $returns, $add) = @_;
    return if $line !~ /^(\s*return )(.+);\s*(\x01.*)?$/;
    my ($from, $value) = (length $1, $2);
    my $other = $value eq 'true' ? 'false' : $value eq 'false' ? 'true' :
        $returns eq 'bool' ? "!($value)" : $returns eq 'pointer' ? 'NULL' :
        $returns eq 'number' ? "($value) + 1" : undef;
    return if !defined $other || $other eq $value;
    $add->($from, $from + length $value, $other, 'returned');
}

sub kind_of_result {
    my ($head) = @_;
    $head =~ s/\b(static|inline|const|extern)\s+//g;
    return 'pointer' if $head =~ /^\w+(?: \w+)? \*/;
    return 'bool' if $head =~ /^bool\b/;
    return 'number' if $head =~ /^(unsigned|int|s?size_t|long|u?int\d+_t|double|time_t|char)\b/;
    return '';
}

# A line of a function's body that can be changed: its file, number, text, the same blanked, the one
# before it blanked, and the kind of the function's result.
sub places_of {
    my ($path, $text) = @_;
    my @lines = split /\n/, $text, -1;
    my @blank = split /\n/, blanked(join "\n", @lines), -1;
    my ($inside, $head, $table, @places) = (0, '', 0);
    for my $i (0 .. $#blank) {
        if (!$inside) {
            $head = $blank[$i] if $blank[$i] =~ /^[A-Za-z]/;
            $inside = $blank[$i] eq '{';
            next;
        }
        $inside = $blank[$i] ne '}';
        $table = 1 if $blank[$i] =~ /^\s+.*\] = \{$|^\s+static .*[^;]$/; # not in a table either
        push @places, [$path, $i, $lines[$i], $blank[$i], $blank[$i - 1], kind_of_result($head)]
            if $inside && !$table && $blank[$i] !~ /^\s*#/ && $blank[$i] =~ /[\w;]/;
        $table = 0 if $blank[$i] =~ /;\s*(\x01+)?$/;
    }
    return @places;
}

my @pool;

# mutants_begin(SEED, PATH => TEXT, …): what draw_mutant() draws from.
sub mutants_begin {
    my $seed = shift;
    $chance = $seed;
    @pool = ();
    while (my ($path, $text) = splice @_, 0, 2) {
        push @pool, places_of($path, $text);
    }
}

# Another mutant, {path, line (from 0), was, is, name}, of another line; undef when none is left.
sub draw_mutant {
    while (@pool) {
        my $at = below(scalar @pool);
        my $place = $pool[$at];
        $pool[$at] = $pool[-1];
        pop @pool;
        my ($path, $i, $was, $line, $before, $returns) = @$place;
        my @changes = changes_of($line, $before, $returns) or next;
        my ($from, $to, $replacement, $name) = @{$changes[below(scalar @changes)]};
        # What stands in strings and comments is taken from the line itself.
        if ($replacement =~ /^\(!|^!\(|\) \+ 1$/) {
            my $old = substr $was, $from, $to - $from;
            $replacement = $replacement =~ /^\(!/ ? "(!$old)" : $replacement =~ /^!/ ? "!($old)" :
                "($old) + 1";
        }
        my $is = $was;
        substr $is, $from, $to - $from, $replacement;
        return {path => $path, line => $i, was => $was, is => $is, name => $name};
    }
    return undef;
}

1;
