# Completion of bydoing for fish. Put into ~/.config/fish/completions/bydoing.fish
function __bydoing_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' -- $HOME $before[1])
    set -l answers ($program __complete fish $before $current 2>/dev/null)
    if test "$answers[1]" = files
        set -l option (string match -r '^--[^=]*=' -- $current)
        for path in (__fish_complete_path (string replace -r '^--[^=]*=' '' -- $current))
            echo $option$path
        end
    else
        for answer in $answers[2..-1]
            echo $answer
        end
    end
end
complete -c bydoing -f -k -a '(__bydoing_complete)'
